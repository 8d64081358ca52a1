namespace Connectors.Benchmarks.Installed;

/// <summary>
/// Keeps cookies and sends them over plain HTTP too, since the application is measured as it runs in production,
/// where its cookies ask for HTTPS.
/// </summary>
internal sealed class PlainCookies : DelegatingHandler
{
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

    /// <summary>The header that sends them.</summary>
    public string Header => string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (_cookies.Count > 0) request.Headers.Add("Cookie", Header);
        var answer = await base.SendAsync(request, cancellationToken);
        if (!answer.Headers.TryGetValues("Set-Cookie", out var set)) return answer;
        foreach (var cookie in set.Select(line => line.Split(';')[0].Split('=', 2)).Where(cookie => cookie.Length == 2))
            _cookies[cookie[0]] = cookie[1];
        return answer;
    }
}
