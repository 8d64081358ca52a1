namespace Connectors.Domain.Requests.Equivalence;

/// <summary>Compares two rendered requests part by part.</summary>
internal static class RequestDifferences
{
    /// <param name="before">The request that is sent now.</param>
    /// <param name="after">The request that would be sent.</param>
    /// <param name="read">Writes a text for people: secrets masked, symbols by their names.</param>
    public static IEnumerable<RequestDifference> Between(RenderedRequest before, RenderedRequest after, Func<MaskedText, string> read) =>
    [
        .. Text(RequestPlace.Method, before.Method, after.Method),
        .. Address(before.Url, after.Url, read),
        .. Named(RequestPlace.Header, before.Headers, after.Headers, read),
        .. Body(before, after, read),
        .. Text(RequestPlace.ContentType, before.ContentType, after.ContentType),
    ];

    /// <summary>The difference between two settings; nothing where they are equal.</summary>
    public static IEnumerable<RequestDifference> Text(RequestPlace place, string? before, string? after, string name = "")
    {
        if (before != after) yield return new RequestDifference(place, name, before, after);
    }

    private static IEnumerable<RequestDifference> Body(RenderedRequest before, RenderedRequest after, Func<MaskedText, string> read) =>
        before.HasFields && after.HasFields && BodyDifferences.Between(before.Body, after.Body, read) is { } byField
            ? byField
            : Masked(RequestPlace.Body, before.Body, after.Body, read);

    private static IEnumerable<RequestDifference> Masked(
        RequestPlace place, MaskedText? before, MaskedText? after, Func<MaskedText, string> read)
    {
        if (before?.Reveal() == after?.Reveal()) yield break;
        yield return new RequestDifference(place, "", before is null ? null : read(before), after is null ? null : read(after));
    }

    private static IEnumerable<RequestDifference> Address(MaskedText before, MaskedText after, Func<MaskedText, string> read)
    {
        var (one, other) = (before.Cut('?'), after.Cut('?'));
        return
        [
            .. Masked(RequestPlace.Address, one.Start, other.Start, read),
            .. Named(RequestPlace.QueryParameter, Pairs(one.End), Pairs(other.End), read),
        ];
    }

    private static List<(string Name, MaskedText Value)> Pairs(MaskedText? query) => query is null
        ? []
        :
        [
            .. query.Split('&')
                .Select(pair => pair.Cut('='))
                .Select(pair => (Uri.UnescapeDataString(pair.Start.Reveal()), pair.End ?? MaskedText.Empty)),
        ];

    private static IEnumerable<RequestDifference> Named(
        RequestPlace place,
        IReadOnlyList<(string Name, MaskedText Value)> before,
        IReadOnlyList<(string Name, MaskedText Value)> after,
        Func<MaskedText, string> read)
    {
        var names = before.Select(part => part.Name).Union(after.Select(part => part.Name));
        var found = names
            .SelectMany(name => Masked(place, Value(before, name), Value(after, name), read)
                .Select(difference => difference with { Name = name }))
            .ToList();
        return found.Count == 0 ? Order(place, before, after) : found;
    }

    // A name that is sent twice counts as one value of both.
    private static MaskedText? Value(IReadOnlyList<(string Name, MaskedText Value)> parts, string name)
    {
        var values = parts.Where(part => part.Name == name).Select(part => part.Value).ToList();
        return values.Count == 0 ? null : values.Skip(1).Aggregate(values[0], (all, next) => all + ", " + next);
    }

    private static IEnumerable<RequestDifference> Order(
        RequestPlace place, IReadOnlyList<(string Name, MaskedText Value)> before, IReadOnlyList<(string Name, MaskedText Value)> after)
    {
        var (one, other) = (before.Select(part => part.Name), after.Select(part => part.Name));
        return one.SequenceEqual(other)
            ? []
            : [new RequestDifference(RequestPlace.Order, $"{place}", string.Join(", ", one), string.Join(", ", other))];
    }
}
