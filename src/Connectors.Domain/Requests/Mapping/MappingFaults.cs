using System.Text.RegularExpressions;

namespace Connectors.Domain.Requests.Mapping;

/// <summary>What is wrong with a text of a step, in words.</summary>
public static partial class MappingFaults
{
    /// <summary>Why a text can't be evaluated, whatever the record is; null where it can.</summary>
    public static string? In(string text) => Template.IsExpression(text) ? MappingText.Of(text).Fault : null;

    // The parser names its own grammar; only the place helps.
    internal static string Of(string error)
    {
        var place = Place().Match(error) is { Success: true } found ? $" at character {found.Groups[1].Value}" : "";
        return $"The text between the braces can't be read{place}. Write {{{{ name }}}}, or {{{{ name | function }}}}.";
    }

    [GeneratedRegex(@"\(1:([0-9]+)\)")]
    private static partial Regex Place();
}
