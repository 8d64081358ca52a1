namespace Connectors.Infrastructure.Data.Rows;

/// <summary>What became of one update. Only ever added.</summary>
internal sealed class UpdateRecordRow
{
    public Guid Id { get; set; }

    public Guid OrganisationId { get; set; }

    public Guid ConnectorId { get; set; }

    /// <summary>The entry that was added, where one was.</summary>
    public Guid? AddedId { get; set; }

    public required string ConnectorName { get; set; }

    public string? FromVersion { get; set; }

    public string? ToVersion { get; set; }

    public required string Option { get; set; }

    public required string Outcome { get; set; }

    /// <summary>How many customisations were replaced.</summary>
    public int Lost { get; set; }

    public DateTime At { get; set; }

    public required string By { get; set; }
}
