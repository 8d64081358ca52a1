using System.Text.RegularExpressions;

namespace Connectors.Domain.Catalog;

/// <summary>The marketplace's name of a package: lower-case letters, digits and hyphens, 1 to 64 of them. Never changes.</summary>
public readonly partial record struct PackageId
{
    /// <summary>The longest name, in characters.</summary>
    public const int LongestText = 64;

    private readonly string? _text;

    private PackageId(string text) => _text = text;

    public static bool TryParse(string? text, out PackageId id)
    {
        var valid = text is { Length: <= LongestText } && Form().IsMatch(text);
        id = valid ? new PackageId(text!) : default;
        return valid;
    }

    /// <summary>Reads a name that was valid when it was stored.</summary>
    /// <exception cref="FormatException">It is not a package's name.</exception>
    public static PackageId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"\"{text}\" is not the name of a package.");

    /// <summary>
    /// A name made of what people call the package: “Acme Shop!” becomes <c>acme-shop</c>; empty if no letter or digit is left.
    /// </summary>
    public static string Suggest(string name)
    {
        var slug = Other().Replace(name.ToLowerInvariant(), "-").Trim('-');
        return slug.Length <= LongestText ? slug : slug[..LongestText].Trim('-');
    }

    public override string ToString() => _text ?? "";

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Other();
}
