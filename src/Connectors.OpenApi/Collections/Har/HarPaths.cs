using System.Text.RegularExpressions;

namespace Connectors.OpenApi.Collections.Har;

/// <summary>Finds the ids in recorded paths: segments that look like one and of which several were recorded in the same place.</summary>
internal sealed partial class HarPaths
{
    private const string Any = "\0";

    private readonly Dictionary<string, HashSet<string>> _values = new(StringComparer.Ordinal);

    public HarPaths(IEnumerable<string> urls)
    {
        foreach (var segments in urls.Select(url => url.Split('/')))
        {
            foreach (var at in Enumerable.Range(0, segments.Length).Where(at => IsId(segments[at])))
            {
                var before = Before(segments, at);
                if (!_values.TryGetValue(before, out var values)) _values.Add(before, values = new HashSet<string>(StringComparer.Ordinal));
                values.Add(segments[at]);
            }
        }
    }

    /// <summary>The URL with placeholders in the place of ids.</summary>
    public string Template(string url)
    {
        var segments = url.Split('/');
        var (written, names) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        for (var at = 0; at < segments.Length; at++)
        {
            var isPlaceholder = IsId(segments[at]) && _values[Before(segments, at)].Count > 1;
            written.Add(isPlaceholder ? $"{{{{{Naming.Free(NameOf(segments, at), names)}}}}}" : segments[at]);
        }

        return string.Join('/', written);
    }

    private static string Before(string[] segments, int at) =>
        string.Join('/', segments.Take(at).Select(segment => IsId(segment) ? Any : segment));

    // Of /orders/17 it is orderId.
    private static string NameOf(string[] segments, int at)
    {
        var owner = at > 3 ? new string([.. segments[at - 1].Where(char.IsAsciiLetter)]) : "";
        if (owner.Length is 0 or > 60 || IsId(segments[at - 1])) return "id";
        var one = owner.EndsWith("ies", StringComparison.Ordinal) ? owner[..^3] + "y"
            : owner.EndsWith('s') && !owner.EndsWith("ss", StringComparison.Ordinal) ? owner[..^1]
            : owner;
        return one + "Id";
    }

    // The host, and what is before it, holds no id: it has a dot or is empty.
    private static bool IsId(string segment) => Id().IsMatch(segment);

    [GeneratedRegex(
        @"^(?:[0-9]{1,30}|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|[0-9a-fA-F]{16,64}"
        + @"|[a-z]{1,6}_[0-9A-Za-z]{6,40}|[0-9A-HJKMNP-TV-Z]{26})\z",
        RegexOptions.NonBacktracking)]
    private static partial Regex Id();
}
