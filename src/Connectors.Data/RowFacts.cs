using Connectors.Data.Rows;
using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;

namespace Connectors.Data;

/// <summary>What rows say, as values of the domain.</summary>
internal static class RowFacts
{
    public static Fingerprint ToFingerprint(string text) =>
        Fingerprint.TryParse(text, out var fingerprint) ? fingerprint : throw new InvalidDataException($"\"{text}\" is not a fingerprint.");

    public static Release ToRelease(this ReleaseRow row) =>
        new(PackageId.Parse(row.PackageId), ReleaseVersion.Parse(row.Version), ToFingerprint(row.Fingerprint), row.WithdrawnAt is not null);

    /// <summary>At most as long as a name may be.</summary>
    public static string ToName(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= ConnectorsModel.NameLength ? line : line[..(ConnectorsModel.NameLength - 1)] + "…";
    }
}
