using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Connectors.Web.Tests.Forms;

/// <summary>The pages that links lead to, some of each kind: an address with another id or key is of the same kind.</summary>
internal static partial class SitePages
{
    private const int MostOfAKind = 4;

    /// <returns>The pages by their address.</returns>
    public static async Task<IReadOnlyDictionary<string, IDocument>> ReadAsync(Visitor visitor, params IEnumerable<string> starts)
    {
        var pages = new Dictionary<string, IDocument>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        var waiting = new Queue<string>(starts);
        while (waiting.TryDequeue(out var address))
        {
            var kind = KindOf(address);
            if (!seen.Add(address) || kinds.GetValueOrDefault(kind) == MostOfAKind) continue;
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            if (await ReadPageAsync(visitor, address) is not { } page) continue;
            pages[address] = page;
            foreach (var link in page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!))
                Follow(link, address, waiting);
        }

        return pages;
    }

    /// <summary>An address without its ids, numbers, names of packages and values.</summary>
    public static string KindOf(string address)
    {
        var parts = address.Split('?', 2);
        var path = Package().Replace(Number().Replace(Id().Replace(parts[0], "{id}"), "{n}"), "/marketplace/{package}");
        var names = parts.Length < 2 ? [] : parts[1].Split('&').Select(pair => pair.StartsWith("handler", StringComparison.Ordinal)
            ? pair
            : pair.Split('=')[0]);
        return $"{path}?{string.Join('&', names.Order(StringComparer.Ordinal))}";
    }

    private static async Task<IDocument?> ReadPageAsync(Visitor visitor, string address)
    {
        var answer = await visitor.Client.GetAsync(address);
        Assert.True((int)answer.StatusCode < 500, $"{answer.StatusCode} at {address}");
        return answer.Content.Headers.ContentType?.MediaType == "text/html" ? await Visitor.ParseAsync(answer) : null;
    }

    // The page that leads away to the third party only redirects.
    private static void Follow(string link, string from, Queue<string> waiting)
    {
        var target = new Uri(new Uri(new Uri("http://localhost"), from), link);
        if (target.Host == "localhost" && target.Port == 80 && !target.AbsolutePath.EndsWith("/sign-in", StringComparison.Ordinal))
            waiting.Enqueue(target.PathAndQuery);
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Id();

    [GeneratedRegex(@"(?<=/)\d+(?=/|$)")]
    private static partial Regex Number();

    [GeneratedRegex("^/marketplace/[^/]+")]
    private static partial Regex Package();
}
