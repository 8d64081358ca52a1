using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests.Mapping;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Connectors.Domain.Requests.Fields;

/// <summary>What a step would send for one record, before it runs.</summary>
/// <param name="Values">What each of its texts becomes, by its key; nothing where the record has no value for it.</param>
/// <param name="Faults">What is wrong, by the key of the text; what is wrong with the body as a whole has an empty key.</param>
/// <param name="Body">The body that is built from fields; null where the step fills in none.</param>
public sealed record StepPreview(
    IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, string> Faults, string? Body)
{
    /// <param name="endpoint">The endpoint of the step.</param>
    /// <param name="texts">The step's texts, by their keys.</param>
    /// <param name="record">A record as JSON. Anything else has no values.</param>
    public static StepPreview Of(Endpoint endpoint, IReadOnlyDictionary<string, string> texts, string record)
    {
        var source = OneRecord.Of(record);
        var (values, faults) = (new Dictionary<string, string>(), new Dictionary<string, string>());
        foreach (var (key, text) in texts.Where(pair => pair.Value.Length > 0 && !IsInList(pair.Key)))
        {
            var value = source.ValueOf(text);
            if (value is MappedValue.Refused(var why)) faults[key] = why;
            else if (value is MappedValue.Found(var token)) values[key] = TokenText.Of(token);
        }

        if (!StepInputs.Builds(endpoint, texts.Keys)) return new StepPreview(values, faults, null);
        var (body, problems) = new FieldBody(texts).Build(FieldNode.Of(endpoint.Fields), source);
        foreach (var problem in problems) faults.TryAdd(KeyOf(endpoint, problem), WordsOf(problem));
        return new StepPreview(values, faults, body.ToString(Formatting.Indented));
    }

    /// <summary>Why a text is no good whatever the record is; null where it may be good.</summary>
    /// <param name="endpoint">The endpoint of the step.</param>
    /// <param name="key">The key of the text.</param>
    /// <param name="text">The text.</param>
    public static string? FaultOf(Endpoint endpoint, string key, string text)
    {
        if (Template.IsExpression(text)) return MappingFaults.In(text);
        var field = StepInputs.Fields(endpoint).FirstOrDefault(field => FieldKeys.Of(field) == key);
        return field is null || text.Length == 0 || key.EndsWith($"{FieldPlace.Each}]", StringComparison.Ordinal)
            ? null
            : FieldValue.Of(field, new MappedValue.Found(new JValue(text)) { IsLiteral = true }).Fault;
    }

    /// <summary>Whether a key is of a field inside a list: its text is read for each member.</summary>
    public static bool IsInList(string key) =>
        FieldKeys.PlaceOf(key) is { } text && FieldPlace.Parse(text) is { } place && place.Steps.SkipLast(1).Contains(FieldPlace.Each);

    private static string KeyOf(Endpoint endpoint, Problem problem) => problem switch
    {
        Problem.MissingVariable(var key, _, _) => key,
        Problem.Unfit(var name, _) when endpoint.Fields.FirstOrDefault(field => (field.Label ?? field.Key) == name) is { } field =>
            FieldKeys.Of(field),
        _ => "",
    };

    private static string WordsOf(Problem problem) => problem is Problem.Unfit(_, var why) ? why : ProblemText.Of(problem);
}
