using Connectors.Web.Tests.Forms;

namespace Connectors.Web.Tests;

/// <summary>
/// Reads the pages that links lead to, and the files that can be downloaded: all of them, but where one page has hundreds of addresses,
/// such as each endpoint of each instance that a step might use, many of those.
/// </summary>
internal static class Crawler
{
    private const int Most = 2_000, MostOfAKind = 50;

    /// <returns>What each address answered with, headers included.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> ReadAllAsync(Visitor visitor, params IEnumerable<string> starts)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        var waiting = new Queue<string>(starts);
        while (waiting.TryDequeue(out var address))
        {
            var kind = SitePages.KindOf(address);
            if (read.ContainsKey(address) || kinds.GetValueOrDefault(kind) == MostOfAKind) continue;
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            Assert.InRange(read.Count, 0, Most);
            var answer = await visitor.Client.GetAsync(address);
            read[address] = $"{address}\n{answer.Headers}{answer.Content.Headers}\n{await answer.Content.ReadAsStringAsync()}";
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            foreach (var link in (await Visitor.ParseAsync(answer))
                .QuerySelectorAll("a[href]")
                .Select(link => link.GetAttribute("href")!))
                Follow(link, address, waiting);
        }

        return read;
    }

    // The page that leads away to the third party is left out: it only redirects, with the address of a sign-in that is not begun here.
    private static void Follow(string link, string from, Queue<string> waiting)
    {
        var target = new Uri(new Uri(new Uri("http://localhost"), from), link);
        if (target.Host == "localhost" && target.Port == 80 && !target.AbsolutePath.EndsWith("/sign-in", StringComparison.Ordinal))
            waiting.Enqueue(target.PathAndQuery);
    }
}
