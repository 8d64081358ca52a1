namespace Connectors.Domain.Requests.Passing;

/// <summary>Whether a sending step keeps the order of its records, so that it sends one after the other.</summary>
public static class SendOrder
{
    private const string Any = "any";

    /// <param name="values">The values of the step.</param>
    public static bool IsKept(IReadOnlyDictionary<string, string> values) => values.GetValueOrDefault(PassingKeys.Order) != Any;

    /// <summary>As it is stored among the values of a step: nothing where the order is kept, as in older steps.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Stored(bool isKept) =>
        isKept ? [] : [KeyValuePair.Create(PassingKeys.Order, Any)];
}
