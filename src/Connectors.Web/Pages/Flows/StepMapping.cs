using System.Text.Encodings.Web;
using System.Text.Json;
using Connectors.Application.Flows;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests.Fields;
using Connectors.Web.Presentation;
using Endpoint = Connectors.Domain.Definitions.Parts.Endpoint;

namespace Connectors.Web.Pages.Flows;

/// <summary>How a step takes values from the records of the step before it.</summary>
/// <param name="endpoint">The endpoint of the step.</param>
/// <param name="earlier">The steps before it, in their order; none where it is the first.</param>
/// <param name="sample">A record that a person gave, or one of the last run; null for the one that the definition suggests.</param>
public sealed class StepMapping(Endpoint endpoint, IReadOnlyList<Shape> earlier, string? sample)
{
    private const int MostNames = 8, MostFound = 100;
    private const string Record = "{{payload}}";
    private static readonly JavaScriptEncoder Plain = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private readonly KnownRecord _known = KnownRecord.After(earlier.Select(shape => (shape.Endpoint, shape.Values)));

    public bool HasBefore => earlier.Count > 0;

    public bool HasFields => StepInputs.HasFields(endpoint);

    /// <summary>Whether the step can keep each record, with what it finds beside it.</summary>
    public bool CanKeep => HasBefore && endpoint.EffectiveDirection == Direction.Receive;

    public string? BeforeName => earlier is [.., var before] ? before.EndpointName : null;

    /// <summary>What can be taken, as expressions.</summary>
    public IReadOnlyList<string> Names => _known.IsWhole
        ? RecordNames.Of(_known.Fields)
        : [.. RecordNames.Of(_known.Fields).Union(RecordNames.In(sample ?? "", MostFound))];

    /// <summary>A record as the definition suggests it.</summary>
    public string Suggested => RecordNames.Sample(_known.Fields);

    /// <summary>The record that previews are made for.</summary>
    public string Sample => string.IsNullOrWhiteSpace(sample) ? Suggested : sample;

    /// <summary>
    /// What is sent where no field is filled in: the sample, in the body of the endpoint. Null where the record is not sent.
    /// </summary>
    /// <param name="valueOf">What the form says for a variable, by its key.</param>
    public string? WholeRecord(Func<string, string> valueOf)
    {
        if (!HasBefore) return null;
        if (StepInputs.PassesRecord(endpoint)) return Sample;
        if (endpoint.Body is not { } body || !body.Contains(Record, StringComparison.Ordinal)) return null;
        foreach (var key in endpoint.Variables.Select(variable => variable.Key).Where(key => valueOf(key).Length > 0))
            body = body.Replace($"{{{{{key}}}}}", JsonEncodedText.Encode(valueOf(key), Plain).Value, StringComparison.Ordinal);
        return IndentedJson.Of(body.Replace(Record, Sample, StringComparison.Ordinal));
    }

    /// <summary>The variables of the endpoint, then its fields: those that have to be filled in first.</summary>
    public IReadOnlyList<StepInput> Inputs { get; } =
        InputsOf(endpoint, StepInputs.Fields(endpoint).ToDictionary(FieldKeys.Of));

    /// <summary>Whether an input is shown without asking: all variables, and fields that are needed in everything that is sent.</summary>
    public bool IsNeeded(StepInput input) =>
        input.Field is null || (input.Field.Required && !StepPreview.IsInList(input.Variable.Key));

    private static List<StepInput> InputsOf(Endpoint endpoint, Dictionary<string, Field> fields) =>
        [.. StepInputs.Of(endpoint).Select((input, at) => new StepInput(at, input, fields.GetValueOrDefault(input.Key)))];

    public StepPreview Preview(IReadOnlyDictionary<string, string> texts) => StepPreview.Of(endpoint, texts, Sample);

    /// <summary>What is wrong with texts whatever the records are, by their keys.</summary>
    public IEnumerable<(string Key, string Fault)> FaultsOf(IReadOnlyDictionary<string, string> texts) =>
        from pair in texts
        let fault = StepPreview.FaultOf(endpoint, pair.Key, pair.Value) ?? Unknown(pair.Key, pair.Value)
        where fault is not null
        select (pair.Key, fault);

    private string? Unknown(string key, string text) => StepPreview.IsInList(key) ? null : UnknownIn(text);

    /// <summary>
    /// That a text uses a name which records don't have, in words: a slip of the pen. Null where they have it, or nobody knows.
    /// </summary>
    public string? UnknownIn(string text)
    {
        if (!_known.IsWhole || RecordNames.UnknownIn(text, Sample, _known.Fields) is not { } unknown) return null;
        return $"Records of {BeforeName} have no {unknown}. They have {string.Join(", ", Names.Take(MostNames))}"
            + $"{(Names.Count > MostNames ? ", …" : "")}. If they do have it, add it to the sample record below.";
    }

    /// <summary>That the record has something else under a name, in words; null where it has not.</summary>
    public string? TakenBy(string name) => _known.Fields.Any(field => FieldPlace.Parse(field.Key)?.Steps[0] == name)
        ? $"The record already has {name}. Choose another name."
        : null;
}

/// <summary>An input of the step.</summary>
/// <param name="At">Its place among the values of the form.</param>
/// <param name="Variable">What is asked for.</param>
/// <param name="Field">The field of the body; null where it is a variable of the endpoint.</param>
public sealed record StepInput(int At, Variable Variable, Field? Field);
