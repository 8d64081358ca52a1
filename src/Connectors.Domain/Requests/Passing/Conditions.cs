using Connectors.Domain.Requests.Mapping;

namespace Connectors.Domain.Requests.Passing;

/// <summary>Which of the records that come to a step it takes: those for which every condition holds.</summary>
/// <param name="All">The conditions, in their order; none where it takes every record.</param>
public sealed record Conditions(IReadOnlyList<Condition> All)
{
    /// <summary>More conditions are refused.</summary>
    public const int Most = 20;

    /// <summary>The conditions among the values of a step.</summary>
    /// <exception cref="InvalidOperationException">One of them can't be read.</exception>
    public static Conditions Of(IReadOnlyDictionary<string, string> values) => new(
    [
        .. values
            .Where(pair => PassingKeys.IsCondition(pair.Key))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => Condition.Read(pair.Value)),
    ]);

    /// <summary>As they are stored among the values of a step.</summary>
    public IEnumerable<KeyValuePair<string, string>> Stored =>
        All.Select((condition, at) => KeyValuePair.Create(PassingKeys.OfCondition(at + 1), condition.Written));

    /// <summary>In words: “status is paid and total is more than 10”.</summary>
    public string Words => string.Join(" and ", All.Select(condition => condition.Words));

    /// <summary>Judges a record.</summary>
    /// <param name="record">As JSON. Anything else has no values.</param>
    public Judgement Judge(string record)
    {
        var source = OneRecord.Of(record);
        foreach (var condition in All)
        {
            var (holds, fault) = condition.Judge(source);
            if (!holds) return new Judgement(condition, fault);
        }

        return new Judgement(null, null);
    }
}

/// <summary>Whether a record passes.</summary>
/// <param name="Failed">The first condition that does not hold; null where the record passes.</param>
/// <param name="Fault">Why that condition can't be evaluated for this record; null where it can.</param>
public sealed record Judgement(Condition? Failed, string? Fault)
{
    public bool Passes => Failed is null;
}
