using Connectors.Domain.Requests;
using Connectors.OpenApi.Collections.Requests;

namespace Connectors.OpenApi.Collections.Har;

/// <summary>The query of entries that are one endpoint: what differs between them, or is not always there, becomes an input.</summary>
internal static class HarQuery
{
    private const int MostParameters = 200;

    /// <param name="queries">The queries, encoded.</param>
    /// <param name="taken">The names of placeholders that are used.</param>
    public static IReadOnlyList<string> Merged(IReadOnlyList<string> queries, ISet<string> taken)
    {
        var all = queries.Select(query => Pairs(query).ToLookup(pair => pair.Name, pair => pair.Raw)).ToList();
        return
        [
            .. all.SelectMany(query => query.Select(group => group.Key)).Distinct(StringComparer.Ordinal).Take(MostParameters)
                .SelectMany(name => Sent(name, all.ConvertAll(query => string.Join('&', query[name])), taken)),
        ];
    }

    private static IEnumerable<string> Sent(string name, List<string> written, ISet<string> taken)
    {
        var first = written.First(text => text.Length > 0);
        // A credential is recognised by its value, which goes no further than there.
        if (written.TrueForAll(text => text == first) || CredentialNames.HasParameter(name)) return [first];
        if (written.Find(text => CredentialNames.IsCredential(Decoded(text.Split('=', 2)[^1]))) is { } credential) return [credential];
        return [QueryText.Pair(name, $"{{{{{Naming.Free(Naming.Key(name), taken)}}}}}")];
    }

    public static IEnumerable<(string Name, string Raw)> Pairs(string query) => query
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => (Decoded(pair.Split('=', 2)[0]), pair));

    private static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
