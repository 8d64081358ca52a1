namespace Connectors.Data.Rows;

/// <summary>The only row of its table: what belongs to no organisation, and what the health check writes.</summary>
internal sealed class InstallationRow
{
    public const int OnlyId = 1;

    public int Id { get; set; }

    /// <summary>When a copy of the application last wrote here to learn whether the database can be written.</summary>
    public DateTime CheckedAt { get; set; }
}
