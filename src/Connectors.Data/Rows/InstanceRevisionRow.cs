using Connectors.Domain.Ids;
using Connectors.Domain.Instances;

namespace Connectors.Data.Rows;

/// <summary>What an instance was after one change, without its credentials. Rows are only added.</summary>
internal sealed class InstanceRevisionRow : IRevisionRow
{
    public RevisionId Id { get; set; }

    public OrganisationId OrganisationId { get; set; }

    public InstanceId InstanceId { get; set; }

    public int Number { get; set; }

    public InstanceChangeKind Kind { get; set; }

    /// <summary>The restored revision; null for other changes.</summary>
    public int? Restored { get; set; }

    /// <summary>An <see cref="InstanceSettings"/> as JSON.</summary>
    public required string Settings { get; set; }

    public DateTime At { get; set; }

    public required string By { get; set; }

    public MemberId? ById { get; set; }
}
