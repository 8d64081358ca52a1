namespace Connectors.OpenApi.Schemas;

/// <summary>Writes JSONPaths to members of a response.</summary>
internal static class MemberPath
{
    public static string To(IEnumerable<string> names) => names.Aggregate("$", (path, name) => path + Step(name));

    private static string Step(string name) =>
        name.Length > 0 && name.All(unit => char.IsAsciiLetterOrDigit(unit) || unit == '_') && !char.IsAsciiDigit(name[0])
            ? $".{name}"
            : $"['{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}']";
}
