using Connectors.Domain.Requests.Passing;

namespace Connectors.Web.Pages.Flows;

/// <summary>What a step does with the records that come to it, as the form has it.</summary>
public sealed class PassingForm
{
    /// <summary>Whether the form had this part; otherwise the step keeps what it has.</summary>
    public bool IsPosted { get; set; }

    /// <summary>The conditions. Empty rows are ignored.</summary>
    public IList<ConditionRow> Rows { get; set; } = [];

    /// <summary>Whether the step keeps each record, with what was found beside it.</summary>
    public bool Keeps { get; set; }

    /// <summary>The name under which it is found.</summary>
    public string? Name { get; set; }

    /// <summary>Whether all matches are put there; else the first.</summary>
    public bool IsList { get; set; }

    /// <summary>Whether a record without a match goes no further.</summary>
    public bool Drops { get; set; }

    /// <summary>Whether a sending step sends several records at once, whatever their order.</summary>
    public bool SendsAtOnce { get; set; }

    public Conditions Conditions => new([.. Rows.Where(row => !row.IsEmpty).Select(row => row.Entered)]);

    /// <summary>Null where the step keeps no record.</summary>
    public Lookup? Lookup => Keeps ? new Lookup(Name?.Trim() ?? "", IsList, Drops) : null;

    public static PassingForm Of(IReadOnlyDictionary<string, string>? values)
    {
        values ??= new Dictionary<string, string>();
        var lookup = Lookup.Of(values);
        return new PassingForm
        {
            Rows = [.. Conditions.Of(values).All.Select(ConditionRow.Of)],
            Keeps = lookup is not null,
            Name = lookup?.Name,
            IsList = lookup?.IsList == true,
            Drops = lookup?.Drops == true,
            SendsAtOnce = !SendOrder.IsKept(values),
        };
    }

    /// <summary>As it is stored among the values of the step.</summary>
    /// <param name="receives">Whether the endpoint of the step receives; only then can it keep records, and else their order.</param>
    public IEnumerable<KeyValuePair<string, string>> Stored(bool receives) =>
        Conditions.Stored.Concat(receives ? Lookup?.Stored ?? [] : SendOrder.Stored(!SendsAtOnce));

    private const string AsksOnce = "Use a value of the record in one of the inputs, so that the step asks for each record.";

    /// <summary>What is wrong, and with which property.</summary>
    /// <param name="mapping">What is known of the records.</param>
    /// <param name="asksForEach">Whether a value of the step uses the record.</param>
    public IEnumerable<(string Property, string Fault)> Faults(StepMapping mapping, bool asksForEach)
    {
        for (var at = 0; at < Rows.Count; at++)
        {
            if (Rows[at].IsEmpty) continue;
            var condition = Rows[at].Entered;
            var fault = at >= Conditions.Most ? $"A step has at most {Conditions.Most} conditions." : condition.ValueFault;
            if ((fault ?? mapping.UnknownIn(condition.Value)) is { } value)
                yield return ($"Rows[{at}].{nameof(ConditionRow.Value)}", value);
            if (condition.TextFault is { } text) yield return ($"Rows[{at}].{nameof(ConditionRow.Text)}", text);
        }

        var given = Name?.Trim() ?? "";
        if (!mapping.CanKeep || (given.Length == 0 && !Keeps)) yield break;
        if ((Lookup.FaultOf(given) ?? mapping.TakenBy(given)) is { } name) yield return (nameof(Name), name);
        if (Keeps && !asksForEach) yield return (nameof(Keeps), AsksOnce);
    }
}

/// <summary>A row of the form: one condition.</summary>
public sealed class ConditionRow
{
    public string? Value { get; set; }

    public Comparison Comparison { get; set; }

    public string? Text { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Value) && string.IsNullOrWhiteSpace(Text);

    public Condition Entered => Condition.Entered(Value?.Trim() ?? "", Comparison, Text?.Trim() ?? "");

    public static ConditionRow Of(Condition condition) =>
        new() { Value = condition.Shown, Comparison = condition.Comparison, Text = condition.Text };
}
