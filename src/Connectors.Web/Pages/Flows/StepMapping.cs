using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests.Fields;
using Endpoint = Connectors.Domain.Definitions.Parts.Endpoint;

namespace Connectors.Web.Pages.Flows;

/// <summary>How a step takes values from the records of the step before it.</summary>
/// <param name="endpoint">The endpoint of the step.</param>
/// <param name="before">The endpoint of the step before; null where the step is the first.</param>
/// <param name="sample">A record that a person gave, or one of the last run; null for the one that the definition suggests.</param>
public sealed class StepMapping(Endpoint endpoint, Endpoint? before, string? sample)
{
    private const int MostNames = 8, MostFound = 100;

    public bool HasBefore => before is not null;

    public bool HasFields => StepInputs.HasFields(endpoint);

    public string? BeforeName => before?.Name ?? before?.Key;

    /// <summary>What can be taken, as expressions.</summary>
    public IReadOnlyList<string> Names { get; } = before?.Returns is { Count: > 0 } returns
        ? RecordNames.Of(returns)
        : RecordNames.In(sample ?? "", MostFound);

    /// <summary>The record that previews are made for.</summary>
    public string Sample => string.IsNullOrWhiteSpace(sample) ? RecordNames.Sample(before?.Returns ?? []) : sample;

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

    // Where it is known what records hold, a name that they don't have is a slip of the pen.
    private string? Unknown(string key, string text)
    {
        if (before?.Returns is not { Count: > 0 } returns || StepPreview.IsInList(key)) return null;
        var unknown = RecordNames.UnknownIn(text, Sample, returns);
        return unknown is null
            ? null
            : $"Records of {BeforeName} have no {unknown}. They have {string.Join(", ", Names.Take(MostNames))}"
                + $"{(Names.Count > MostNames ? ", …" : "")}. If they do have it, add it to the sample record below.";
    }
}

/// <summary>An input of the step.</summary>
/// <param name="At">Its place among the values of the form.</param>
/// <param name="Variable">What is asked for.</param>
/// <param name="Field">The field of the body; null where it is a variable of the endpoint.</param>
public sealed record StepInput(int At, Variable Variable, Field? Field);
