using System.Globalization;
using System.Text.Json.Serialization;
using Semver;

namespace Connectors.Domain.Catalog;

/// <summary>A version as Semantic Versioning 2.0 has it. Equal and ordered by precedence: build metadata does not count.</summary>
[JsonConverter(typeof(ReleaseVersionJson))]
public readonly record struct ReleaseVersion : IComparable<ReleaseVersion>
{
    /// <summary>The longest version, in characters.</summary>
    public const int LongestText = 64;

    private const int Digits = 9;

    private readonly string? _text;

    private ReleaseVersion(string text, SemVersion version) =>
        (_text, SortKey, IsPrerelease) = (text, KeyOf(version), version.IsPrerelease);

    /// <summary>
    /// A text whose ordinal order is the order of versions, so that a database can compare them. ASCII, at most 192 characters.
    /// </summary>
    public string SortKey { get; } = "";

    public bool IsPrerelease { get; }

    public static bool TryParse(string? text, out ReleaseVersion version)
    {
        version = default;
        if (text is null or { Length: > LongestText } || !SemVersion.TryParse(text, SemVersionStyles.Strict, out var read)) return false;
        if (Core(read).Any(number => number.Length > Digits)) return false;
        version = new ReleaseVersion(text, read);
        return true;
    }

    /// <summary>Reads a version that was valid when it was stored.</summary>
    /// <exception cref="FormatException">It is not a version.</exception>
    public static ReleaseVersion Parse(string text) =>
        TryParse(text, out var version)
            ? version
            : throw new FormatException($"\"{text}\" is not a version such as 1.4.0 or 2.0.0-beta.1.");

    public int CompareTo(ReleaseVersion other) => string.CompareOrdinal(SortKey, other.SortKey);

    public bool Equals(ReleaseVersion other) => string.Equals(SortKey ?? "", other.SortKey ?? "", StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(SortKey ?? "");

    public override string ToString() => _text ?? "";

    public static bool operator <(ReleaseVersion left, ReleaseVersion right) => left.CompareTo(right) < 0;

    public static bool operator >(ReleaseVersion left, ReleaseVersion right) => left.CompareTo(right) > 0;

    public static bool operator <=(ReleaseVersion left, ReleaseVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ReleaseVersion left, ReleaseVersion right) => left.CompareTo(right) >= 0;

    // A release sorts after its prereleases ('~'); numeric identifiers before others, by length and then by digits; '!' ends an
    // identifier, since it sorts before every character of one. Rule 11 of Semantic Versioning 2.0.
    private static string KeyOf(SemVersion version) =>
        string.Join('.', Core(version).Select(number => number.PadLeft(Digits, '0'))) + (version.IsPrerelease ? "-" : "~")
        + string.Join('!', version.PrereleaseIdentifiers.Select(identifier => KeyOf(identifier.Value)));

    private static string KeyOf(string identifier) =>
        identifier.All(char.IsAsciiDigit)
            ? string.Create(CultureInfo.InvariantCulture, $"0{identifier.Length:00}{identifier}")
            : "1" + identifier;

    private static IEnumerable<string> Core(SemVersion version) =>
        new[] { version.Major, version.Minor, version.Patch }.Select(number => number.ToString(CultureInfo.InvariantCulture));
}
