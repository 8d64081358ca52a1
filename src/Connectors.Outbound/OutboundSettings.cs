using System.Net;
using Microsoft.Extensions.Configuration;

namespace Connectors.Outbound;

/// <summary>The section <c>Outbound</c> of the configuration: what requests of connectors may reach.</summary>
public sealed class OutboundSettings
{
    private const int UsualLargestResponse = 10 * 1024 * 1024;
    private static readonly TimeSpan UsualLongestRequest = TimeSpan.FromMinutes(3);

    private OutboundSettings(IReadOnlyList<IPNetwork> allowed) => Allowed = allowed;

    /// <summary>Networks that may be reached although they are not public.</summary>
    public IReadOnlyList<IPNetwork> Allowed { get; }

    /// <summary>The longest response that is read, in bytes.</summary>
    public int LargestResponse { get; init; } = UsualLargestResponse;

    /// <summary>How long a request may take at most, with its repeats, its redirects and its whole response.</summary>
    public TimeSpan LongestRequest { get; init; } = UsualLongestRequest;

    /// <exception cref="InvalidOperationException">A network is invalid; the message has an example.</exception>
    public static OutboundSettings From(IConfiguration configuration)
    {
        var texts = configuration.GetSection("Outbound:AllowedNetworks").GetChildren().Select(item => item.Value ?? "").ToList();
        return new OutboundSettings([.. texts.Select(Network)])
        {
            LargestResponse = configuration.GetValue("Outbound:LargestResponse", UsualLargestResponse),
            LongestRequest = configuration.GetValue("Outbound:LongestRequest", UsualLongestRequest),
        };
    }

    private static IPNetwork Network(string text) => IPNetwork.TryParse(text, out var network)
        ? network
        : throw new InvalidOperationException(
            $"Outbound:AllowedNetworks holds \"{text}\"; use networks such as 10.20.0.0/16 or fd00::/8.");
}
