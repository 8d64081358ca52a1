namespace Connectors.Domain.Requests;

/// <summary>Writes values into an address, so that none changes its host or leaves its path.</summary>
internal sealed class AddressTemplate(VariableLookup variables)
{
    /// <summary>Fills an absolute address: a base URL, or where tokens come from.</summary>
    public MaskedText Absolute(string template, string name)
    {
        if (Split(template) is not (var scheme, var host, var path)) return Refused(name, "Start the address with https:// or http://.");
        var address = MaskedText.Open(scheme) + Host(host) + Path(path);
        var isWeb = Uri.TryCreate(address.Reveal(), UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && uri.UserInfo.Length == 0;
        return isWeb || variables.Problems.Count > 0
            ? address
            : Refused(name, "With these values it is not an http or https address. Correct the values.");
    }

    /// <summary>Fills a path, in which every value is needed, and the query that may follow it.</summary>
    public MaskedText Path(string template)
    {
        foreach (var name in SegmentNames(template)) variables.Need(name);
        var filled = MaskedText.Join(Template.Pieces(template).Select(piece => piece.IsName
            ? Written(piece.Text, Escaping.SegmentFault)
            : MaskedText.Open(piece.Text)));
        if (Escaping.LeavesPath(filled.Reveal()))
            variables.Refuse(new Problem.Unfit("path", "A path segment of dots would leave the connector's base URL. Use a name."));
        return filled;
    }

    /// <summary>
    /// The names in the segments of a path. An empty value would address something else there: of one order, all of them.
    /// </summary>
    public static IEnumerable<string> SegmentNames(string? path) => Template.Pieces(path ?? "")
        .TakeWhile(piece => piece.IsName || !EndsPath(piece.Text))
        .Where(piece => piece.IsName)
        .Select(piece => piece.Text);

    /// <summary>The same of an absolute address, whose host is none of them.</summary>
    public static IEnumerable<string> SegmentNamesOfAbsolute(string address) =>
        Split(address) is (_, _, var path) ? SegmentNames(path) : [];

    public MaskedText Query(string template) =>
        MaskedText.Join(Template.Pieces(template).Select(piece => piece.IsName
            ? Written(piece.Text, _ => null)
            : MaskedText.Open(Escaping.Url(piece.Text))));

    private static bool EndsPath(string literal) => literal.AsSpan().IndexOfAny('?', '#') >= 0;

    private static (string Scheme, string Host, string Path)? Split(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal);
        if (start < 0) return null;
        var rest = address[(start + 3)..];
        var end = rest.IndexOfAny(['/', '?', '#']) is var at and >= 0 ? at : rest.Length;
        return (address[..(start + 3)], rest[..end], rest[end..]);
    }

    private MaskedText Host(string template)
    {
        var pieces = Template.Pieces(template).ToList();
        return MaskedText.Join(pieces.Select((piece, at) => piece.IsName
            ? Written(piece.Text, value => Escaping.HostFault(value, at == pieces.Count - 1), isHost: true) : MaskedText.Open(piece.Text)));
    }

    private MaskedText Written(string name, Func<string, string?> fault, bool isHost = false)
    {
        if (variables.Find(name) is not { } value) return MaskedText.Empty;
        if (isHost && value.IsSecret) return Refused(name, Escaping.SecretInHost);
        return fault(value.Text) is { } why ? Refused(name, why) : value.Written(isHost ? text => text : Escaping.Url);
    }

    private MaskedText Refused(string name, string why)
    {
        variables.Refuse(new Problem.Unfit(name, why));
        return MaskedText.Empty;
    }
}
