using System.Globalization;
using System.Text;
using Connectors.Domain.Definitions.Faults;

namespace Connectors.Web.Pages.Installed.Editing;

/// <summary>A key that is made from a name: its letters and digits, with hyphens between the words.</summary>
internal static class MadeKey
{
    // Room for the number of one that is taken.
    private const int Longest = DefinitionLimits.KeyLength - 10;

    /// <returns>One that is not taken; empty where the name has no letters and no digits.</returns>
    public static string Of(string name, IReadOnlyCollection<string> taken)
    {
        var key = new StringBuilder();
        foreach (var rune in name.ToLowerInvariant().EnumerateRunes())
        {
            if (key.Length >= Longest) break;
            if (Rune.IsLetterOrDigit(rune)) key.Append(rune);
            else if (key.Length > 0 && key[^1] != '-') key.Append('-');
        }

        var first = key.ToString().TrimEnd('-');
        if (first.Length == 0 || !taken.Contains(first)) return first;
        return Enumerable.Range(2, taken.Count + 1)
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"{first}-{number}"))
            .First(other => !taken.Contains(other));
    }
}
