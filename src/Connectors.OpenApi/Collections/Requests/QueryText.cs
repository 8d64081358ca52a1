namespace Connectors.OpenApi.Collections.Requests;

/// <summary>Writes names and values for a query or a form. Placeholders, and what is escaped already, stay.</summary>
internal static class QueryText
{
    public static string Pair(string name, string? value) =>
        value is null ? Escaped(name, "=") : $"{Escaped(name, "=")}={Escaped(value, "")}";

    private static string Escaped(string text, string further) => string.Concat(text.EnumerateRunes().Select(rune =>
        rune.Value is > ' ' and <= '~' and not '&' and not '#' && !further.Contains((char)rune.Value, StringComparison.Ordinal)
            ? rune.ToString()
            : Uri.EscapeDataString(rune.ToString())));
}
