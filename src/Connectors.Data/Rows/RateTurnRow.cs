using Connectors.Domain.Ids;

namespace Connectors.Data.Rows;

/// <summary>
/// How many requests a connector or an instance made in the window that is open, counted for all copies of the application.
/// </summary>
internal sealed class RateTurnRow
{
    /// <summary>The connector or the instance.</summary>
    public RateId Id { get; set; }

    public DateTime WindowStart { get; set; }

    public int Used { get; set; }
}
