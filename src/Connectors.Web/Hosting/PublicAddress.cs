namespace Connectors.Web.Hosting;

/// <summary>Where people reach the application, for links that are read elsewhere. A proxy may give its requests another host.</summary>
public sealed class PublicAddress
{
    private const string Setting = "PublicAddress";
    private readonly string? _address;

    private PublicAddress(string? address) => _address = address;

    /// <summary>Reads the setting <c>PublicAddress</c>; without one, requests say it.</summary>
    /// <exception cref="InvalidOperationException">It is no address that links can begin with; the message says what would be.</exception>
    public static PublicAddress From(IConfiguration configuration)
    {
        if (configuration[Setting] is not { Length: > 0 } text) return new PublicAddress(null);
        var isGood = Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address is { Scheme: "https" or "http", Host.Length: > 0, UserInfo: "", Query: "", Fragment: "" };
        return isGood ? new PublicAddress(address!.AbsoluteUri.TrimEnd('/')) : throw new InvalidOperationException(
            $"{Setting} is \"{text}\"; give the address that people open the application at, such as https://connectors.example.com or "
            + "https://example.com/connectors, without user, query and fragment, or leave it out.");
    }

    /// <summary>The absolute address of a page of ours.</summary>
    /// <param name="request">Who asks: says the address where no setting does.</param>
    /// <param name="page">Its path, from the first slash on.</param>
    public string Of(HttpRequest request, string page) => (_address ?? $"{request.Scheme}://{request.Host}{request.PathBase}") + page;
}
