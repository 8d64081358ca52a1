namespace Connectors.Domain.Requests.Passing;

/// <summary>What a step does with the records that come to it, in words.</summary>
public static class PassingWords
{
    /// <param name="values">The values of the step.</param>
    /// <returns>
    /// Which records it takes, what it keeps, and how it sends, such as “only records where status is paid”;
    /// each null where it does nothing of the kind.
    /// </returns>
    public static IReadOnlyList<string?> Of(IReadOnlyDictionary<string, string> values) =>
    [
        Conditions.Of(values) is { All.Count: > 0 } conditions ? $"only records where {conditions.Words}" : null,
        Lookup.Of(values)?.Words,
        SendOrder.IsKept(values) ? null : "sends several records at once",
    ];
}
