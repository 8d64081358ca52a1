using System.Globalization;

namespace Connectors.Domain.Requests.Passing;

/// <summary>What a step does with the records that come to it is stored beside its values, under these keys.</summary>
/// <remarks>No variable has such a key: keys of variables have no brackets.</remarks>
public static class PassingKeys
{
    /// <summary>The name under which a look-up puts what it found beside the record.</summary>
    public const string LookupName = "keep[as]";

    /// <summary>What a look-up puts there: the first record that it found, or all of them.</summary>
    public const string LookupFinds = "keep[finds]";

    /// <summary>What becomes of a record for which nothing was found.</summary>
    public const string LookupNothing = "keep[nothing]";

    /// <summary>That a person knows what double braces in the step's values mean (<see cref="BraceMark"/>).</summary>
    public const string Braces = "braces[are]";

    /// <summary>Whether a sending step keeps the order of its records (<see cref="SendOrder"/>).</summary>
    public const string Order = "send[order]";

    private const string Condition = "where[", Keep = "keep[";

    /// <summary>The key of a condition.</summary>
    /// <param name="number">From 1.</param>
    public static string OfCondition(int number) => string.Create(CultureInfo.InvariantCulture, $"{Condition}{number:00}]");

    public static bool IsCondition(string key) => key.StartsWith(Condition, StringComparison.Ordinal);

    /// <summary>Whether a key is of a setting of the step, and so neither of a variable nor of a field.</summary>
    public static bool IsSetting(string key) =>
        IsCondition(key) || key.StartsWith(Keep, StringComparison.Ordinal) || key is Braces or Order;
}
