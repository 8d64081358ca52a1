namespace Connectors.Domain.Requests;

/// <summary>Writes values into an address, so that none changes its host or leaves its path.</summary>
internal sealed class AddressTemplate(VariableLookup variables)
{
    /// <summary>Fills an absolute address: a base URL, or where tokens come from.</summary>
    public MaskedText Absolute(string template, string name)
    {
        var start = template.IndexOf("://", StringComparison.Ordinal);
        if (start < 0) return Refused(name, "An address starts with https:// or http://.");
        var rest = template[(start + 3)..];
        var end = rest.IndexOfAny(['/', '?', '#']) is var at and >= 0 ? at : rest.Length;
        var address = MaskedText.Open(template[..(start + 3)]) + Host(rest[..end]) + Path(rest[end..]);
        var isWeb = Uri.TryCreate(address.Reveal(), UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && uri.UserInfo.Length == 0;
        return isWeb || variables.Obstacles.Count > 0
            ? address
            : Refused(name, "With the values that were filled in this is no http or https address.");
    }

    /// <summary>Fills a path, or what stands in one place of a query.</summary>
    public MaskedText Path(string template)
    {
        var filled = MaskedText.Join(Template.Pieces(template).Select(piece => piece.IsName
            ? Written(piece.Text, Escaping.SegmentFault)
            : MaskedText.Open(piece.Text)));
        if (Escaping.LeavesPath(filled.Reveal()))
            variables.Refuse(new Obstacle.Unfit("path", "A path segment of dots would leave the connector's base URL; give a name."));
        return filled;
    }

    public MaskedText Query(string template) =>
        MaskedText.Join(Template.Pieces(template).Select(piece => piece.IsName
            ? Written(piece.Text, _ => null)
            : MaskedText.Open(Escaping.Url(piece.Text))));

    private MaskedText Host(string template)
    {
        var pieces = Template.Pieces(template).ToList();
        return MaskedText.Join(pieces.Select((piece, at) => piece.IsName
            ? Written(piece.Text, value => Escaping.HostFault(value, at == pieces.Count - 1), isHost: true) : MaskedText.Open(piece.Text)));
    }

    private MaskedText Written(string name, Func<string, string?> fault, bool isHost = false)
    {
        if (variables.Find(name) is not { } value) return MaskedText.Empty;
        return fault(value.Text) is { } why ? Refused(name, why) : value.Written(isHost ? text => text : Escaping.Url);
    }

    private MaskedText Refused(string name, string why)
    {
        variables.Refuse(new Obstacle.Unfit(name, why));
        return MaskedText.Empty;
    }
}
