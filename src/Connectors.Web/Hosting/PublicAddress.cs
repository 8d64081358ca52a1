using Connectors.Application.Alerting;

namespace Connectors.Web.Hosting;

/// <summary>Where people reach the application, for links that are read elsewhere. A proxy may give its requests another host.</summary>
public sealed class PublicAddress : IPageAddresses
{
    private const string Setting = "PublicAddress", Hosts = "AllowedHosts";
    private readonly Uri? _address;

    private PublicAddress(Uri? address) => _address = address;

    /// <summary>Whether the settings say it. In Development they need not: then requests do.</summary>
    public bool IsKnown => _address is not null;

    /// <summary>Host and port; null where it is not known.</summary>
    public HostString? Host => _address is null ? null : HostString.FromUriComponent(_address);

    public bool IsSecure => _address?.Scheme == Uri.UriSchemeHttps;

    /// <summary>
    /// Reads the setting <c>PublicAddress</c>. Without one, the first host in <c>AllowedHosts</c> that is no pattern, over HTTPS.
    /// </summary>
    /// <exception cref="InvalidOperationException">It is no address that links can begin with; the message says what would be.</exception>
    public static PublicAddress From(IConfiguration configuration)
    {
        if (configuration[Setting] is not { Length: > 0 } text) return new PublicAddress(FirstHost(configuration[Hosts]));
        var isGood = Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address is { Scheme: "https" or "http", Host.Length: > 0, UserInfo: "", Query: "", Fragment: "" };
        return isGood ? new PublicAddress(address) : throw new InvalidOperationException(
            $"{Setting} is \"{text}\"; set it to the address where people open the application, such as https://connectors.example.com or "
            + "https://example.com/connectors, without user, query and fragment, or leave it out.");
    }

    /// <summary>The absolute address of a page of ours.</summary>
    /// <param name="request">The request: says the address where no setting does.</param>
    /// <param name="page">Its path, from the first slash on.</param>
    public string Of(HttpRequest request, string page) =>
        Find(page) ?? $"{request.Scheme}://{request.Host}{request.PathBase}{page}";

    public string? Find(string page) => _address is null ? null : _address.AbsoluteUri.TrimEnd('/') + page;

    private static Uri? FirstHost(string? hosts) => (hosts ?? "")
        .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Where(host => !host.Contains('*'))
        .Select(host => Uri.TryCreate($"https://{host}", UriKind.Absolute, out var address) ? address : null)
        .FirstOrDefault(address => address is not null);
}
