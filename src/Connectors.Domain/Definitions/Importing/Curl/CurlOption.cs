namespace Connectors.Domain.Definitions.Importing.Curl;

/// <summary>What an option of curl means for a definition.</summary>
internal enum CurlMeaning
{
    /// <summary>Nothing: it is about output, speed or retries.</summary>
    Nothing,

    /// <summary>Something that a connector can't do, although the request may need it.</summary>
    Lost,

    /// <summary>It reads or sends files, or makes several requests.</summary>
    Refused,
    Method,
    Header,
    Data,
    RawData,
    EncodedData,
    Json,
    AsQuery,
    Query,
    User,
    Bearer,
    Cookie,
    Part,
    TextPart,
    Address,
    Agent,
    Head,
}

/// <summary>An option of curl.</summary>
/// <param name="Name">Its long name.</param>
/// <param name="Meaning">What it means for a definition.</param>
/// <param name="HasValue">Whether a value follows.</param>
internal sealed record CurlOption(string Name, CurlMeaning Meaning, bool HasValue)
{
    // The options by their meaning; "X=request" is -X, or --request.
    private static readonly (CurlMeaning Meaning, bool HasValue, string Names)[] Table =
    [
        (CurlMeaning.Method, true, "X=request"),
        (CurlMeaning.Header, true, "H=header"),
        (CurlMeaning.Data, true, "d=data data-ascii data-binary"),
        (CurlMeaning.RawData, true, "data-raw"),
        (CurlMeaning.EncodedData, true, "data-urlencode"),
        (CurlMeaning.Json, true, "json"),
        (CurlMeaning.AsQuery, false, "G=get"),
        (CurlMeaning.Query, true, "url-query"),
        (CurlMeaning.User, true, "u=user"),
        (CurlMeaning.Bearer, true, "oauth2-bearer"),
        (CurlMeaning.Cookie, true, "b=cookie"),
        (CurlMeaning.Part, true, "F=form"),
        (CurlMeaning.TextPart, true, "form-string"),
        (CurlMeaning.Address, true, "url"),
        (CurlMeaning.Agent, true, "A=user-agent"),
        (CurlMeaning.Head, false, "I=head"),
        (CurlMeaning.Refused, true, "T=upload-file K=config variable expand-url expand-data expand-header"),
        (CurlMeaning.Refused, false, ":=next"),
        (CurlMeaning.Lost, true,
            "E=cert key cacert capath cert-type key-type pass x=proxy U=proxy-user preproxy socks5 socks5-hostname aws-sigv4 "
            + "netrc-file resolve connect-to interface unix-socket r=range z=time-cond proto proto-redir Q=quote"),
        (CurlMeaning.Lost, false, "digest ntlm negotiate anyauth n=netrc netrc-optional p=proxytunnel"),
        (CurlMeaning.Nothing, true,
            "o=output e=referer w=write-out D=dump-header c=cookie-jar m=max-time connect-timeout retry retry-delay "
            + "retry-max-time max-redirs limit-rate y=speed-time Y=speed-limit C=continue-at stderr trace trace-ascii output-dir "
            + "keepalive-time max-filesize tls-max ciphers dns-servers expect100-timeout etag-save etag-compare t=telnet-option"),
        (CurlMeaning.Nothing, false,
            "compressed k=insecure L=location location-trusted s=silent S=show-error i=include show-headers v=verbose "
            + "f=fail fail-with-body O=remote-name J=remote-header-name N=no-buffer g=globoff path-as-is #=progress-bar 0=http1.0 http1.1 "
            + "http2 http2-prior-knowledge http3 4=ipv4 6=ipv6 1=tlsv1 tlsv1.0 tlsv1.1 tlsv1.2 tlsv1.3 ssl ssl-reqd R=remote-time basic "
            + "j=junk-session-cookies q=disable create-dirs retry-all-errors retry-connrefused no-progress-meter buffer keepalive "
            + "post301 post302 post303 tcp-nodelay tcp-fastopen raw tr-encoding false-start ssl-no-revoke sessionid"),
    ];

    private static readonly Dictionary<string, CurlOption> Known = Table
        .SelectMany(row => row.Names.Split(' ').Select(names => (Names: names.Split('=', 2), row.Meaning, row.HasValue)))
        .SelectMany(row => row.Names.Select(name => (Name: name, Option: new CurlOption(row.Names[^1], row.Meaning, row.HasValue))))
        .ToDictionary(row => row.Name, row => row.Option, StringComparer.Ordinal);

    /// <summary>The option of a long name, also switched off by <c>no-</c>; null where curl has none.</summary>
    public static CurlOption? Long(string name) =>
        name.Length < 2 ? null
        : Known.GetValueOrDefault(name) is { } known ? known
        : name.StartsWith("no-", StringComparison.Ordinal) && Known.GetValueOrDefault(name[3..]) is { HasValue: false } off
            ? off with { Name = name, Meaning = CurlMeaning.Nothing }
            : null;

    /// <summary>The option of a letter; null where curl has none.</summary>
    public static CurlOption? Short(char letter) => Known.GetValueOrDefault(letter.ToString());
}
