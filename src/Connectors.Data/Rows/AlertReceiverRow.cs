using Connectors.Domain.Ids;
using Connectors.Domain.Reasons;

namespace Connectors.Data.Rows;

/// <summary>Who is told when flows begin to fail and when they work again.</summary>
internal sealed class AlertReceiverRow : ITenantRow, IRemovableRow
{
    public AlertReceiverId Id { get; set; }

    public OrganisationId OrganisationId { get; set; }

    public required string Name { get; set; }

    /// <summary>The host of its address: the only part that is shown, since the rest often is a secret.</summary>
    public required string Host { get; set; }

    /// <summary>Its address, encrypted.</summary>
    public required string Address { get; set; }

    /// <summary>What messages to it are signed with, encrypted.</summary>
    public required string Secret { get; set; }

    /// <summary>Of runs that ended until then it was told.</summary>
    public DateTime ToldUntil { get; set; }

    /// <summary>
    /// When the application looks next for something to tell. A copy of the application moves this time on before it sends, so that no
    /// other copy sends the same.
    /// </summary>
    public DateTime NextAt { get; set; }

    /// <summary>When it last took a message; null where it never did.</summary>
    public DateTime? TakenAt { get; set; }

    /// <summary>How often in a row it did not take one.</summary>
    public int Failures { get; set; }

    /// <summary>Why it did not take the last one; null where it did.</summary>
    public Reason? Error { get; set; }

    public DateTime? RemovedAt { get; set; }

    public DateTime At { get; set; }

    public required string By { get; set; }

    public MemberId? ById { get; set; }
}
