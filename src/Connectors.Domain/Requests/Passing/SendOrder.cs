namespace Connectors.Domain.Requests.Passing;

/// <summary>Whether a sending step keeps the order of its records, so that it sends one after the other.</summary>
public static class SendOrder
{
    private const string Kept = "kept";

    /// <param name="values">The values of the step.</param>
    public static bool IsKept(IReadOnlyDictionary<string, string> values) => values.GetValueOrDefault(PassingKeys.Order) == Kept;

    /// <summary>As it is stored among the values of a step: nothing where several records are sent at once.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Stored(bool isKept) =>
        isKept ? [KeyValuePair.Create(PassingKeys.Order, Kept)] : [];
}
