using Connectors.Domain.Ids;

namespace Connectors.Data.Rows;

internal sealed class ReleaseRow
{
    public ReleaseId Id { get; set; }

    public required string PackageId { get; set; }

    public required string Version { get; set; }

    public required string VersionKey { get; set; }

    public required string Fingerprint { get; set; }

    public required string Notes { get; set; }

    public DateTime PublishedAt { get; set; }

    public required string PublishedBy { get; set; }

    public MemberId? PublishedById { get; set; }

    public DateTime? WithdrawnAt { get; set; }

    /// <summary>Who last withdrew it or offered it again; null if it was never withdrawn.</summary>
    public string? WithdrawnBy { get; set; }

    public MemberId? WithdrawnById { get; set; }

    /// <summary>The last day (UTC) on which it works at the third party; null where nobody said one.</summary>
    public DateTime? SupportedUntil { get; set; }
}
