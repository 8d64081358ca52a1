using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Connectors.Domain.Reasons;
using Connectors.Domain.Requests;
using Connectors.Outbound;

namespace Connectors.Application.Alerting;

/// <summary>Sends a signed message, by the way and with the limits of all requests that leave the application.</summary>
/// <remarks>
/// The headers are those of Standard Webhooks (standardwebhooks.com), so that libraries of many languages can check them.
/// </remarks>
public sealed class AlertSender(RequestSender sender)
{
    private const string Prefix = "whsec_";
    private const int SecretBytes = 32;

    internal static string NewSecret() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>Sends it.</summary>
    /// <param name="to">The address, and the secret of its receiver.</param>
    /// <param name="message">Its id, by which a receiver knows a message that comes twice, and its JSON.</param>
    /// <param name="at">When it is sent (UTC).</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Why it was not taken; null where it was.</returns>
    internal async Task<Reason?> SendAsync(
        (string Address, string Secret) to, (string Id, string Json) message, DateTime at, CancellationToken cancel)
    {
        var seconds = new DateTimeOffset(at).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new RenderedRequest(
            "POST",
            MaskedText.Secret(to.Address),
            [
                ("webhook-id", MaskedText.Open(message.Id)),
                ("webhook-timestamp", MaskedText.Open(seconds)),
                ("webhook-signature", MaskedText.Open(Sign(to.Secret, $"{message.Id}.{seconds}.{message.Json}"))),
            ],
            MaskedText.Open(message.Json),
            "application/json")
        { OnlyReceives = false };
        return (await sender.SendAsync(new OutboundRequest(request), cancel)).Refusal;
    }

    private static string Sign(string secret, string text) => "v1," + Convert.ToBase64String(
        HMACSHA256.HashData(Convert.FromBase64String(secret[Prefix.Length..]), Encoding.UTF8.GetBytes(text)));
}
