namespace Connectors.Domain.Requests;

/// <summary>Writes JSONPaths to members of a response.</summary>
public static class MemberPath
{
    /// <summary>The path from one value to a member of it: <c>.name</c>, or <c>['a name']</c>.</summary>
    public static string Step(string name) =>
        name.Length > 0 && name.All(unit => char.IsAsciiLetterOrDigit(unit) || unit == '_') && !char.IsAsciiDigit(name[0])
            ? $".{name}"
            : $"['{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}']";

    /// <summary>The path through these names, from the whole response.</summary>
    public static string To(IEnumerable<string> names) => names.Aggregate("$", (path, name) => path + Step(name));
}
