using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Flows.Alerting;
using Connectors.Domain.Reasons;
using Connectors.Outbound.Credentials;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Alerting;

/// <summary>Writes a message to a receiver and sends it to the address that is kept for it.</summary>
public sealed class AlertPost(ConnectorsDbContext db, CredentialVault vault, IAlertWriter writer, AlertSender sender)
{
    /// <param name="receiver">Who gets it.</param>
    /// <param name="message">Its id, and when it is sent (UTC).</param>
    /// <param name="news">What it says; none in a test.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Why it was not taken; null where it was.</returns>
    internal async Task<Reason?> SendAsync(
        AlertReceiverRow receiver, (string Id, DateTime At) message, IReadOnlyList<FlowNews> news, CancellationToken cancel)
    {
        if (vault.Open<string>(receiver.Address) is not OpenResult<string>.Opened { Value: { } address }
            || vault.Open<string>(receiver.Secret) is not OpenResult<string>.Opened { Value: { } secret })
            return new Reason.UnreadableSignIn();
        var organisation = await db.Organisations.Select(row => row.Name).SingleAsync(cancel);
        var json = writer.Write(new Alert(organisation, news, message.At));
        return await sender.SendAsync((address, secret), (message.Id, json), message.At, cancel);
    }
}
