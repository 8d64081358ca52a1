using Connectors.Domain.Ids;

namespace Connectors.Data.Rows;

/// <summary>A member who publishes releases of a package and names its other owners. The marketplace belongs to no organisation.</summary>
internal sealed class PackageOwnerRow
{
    public required string PackageId { get; set; }

    public MemberId MemberId { get; set; }

    public DateTime AddedAt { get; set; }

    public required string AddedBy { get; set; }

    public MemberId? AddedById { get; set; }
}
