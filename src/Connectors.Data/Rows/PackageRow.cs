using Connectors.Domain.Ids;

namespace Connectors.Data.Rows;

/// <summary>A connector in the marketplace. What it shows comes from its newest release.</summary>
internal sealed class PackageRow
{
    public required string Id { get; set; }

    public required string Name { get; set; }

    public string? Summary { get; set; }

    public string? Category { get; set; }

    public string? Colour { get; set; }

    /// <summary>What is offered to everybody.</summary>
    public ReleaseId? NewestStableId { get; set; }

    /// <summary>What is offered to those who have a prerelease.</summary>
    public ReleaseId? NewestId { get; set; }

    /// <summary>Grows with every release and withdrawal, so that two at once cannot both move the pointers.</summary>
    public int Edition { get; set; }
}
