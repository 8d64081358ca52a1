using System.Text.Json;

namespace Connectors.Domain.Merging.Places;

/// <summary>A step of the text of a place.</summary>
/// <param name="Name">The name of a property, or the key of an object.</param>
/// <param name="IsQuoted">Whether it is written as JSON text.</param>
/// <param name="IsBracketed">Whether it is in brackets: an object, or a property whose name could be read in two ways.</param>
internal sealed record PathStep(string Name, bool IsQuoted, bool IsBracketed);

/// <summary>Reads the text of a place, such as <c>endpoints[orders.list].headers[Accept].value</c>.</summary>
internal static class PathSteps
{
    public static IEnumerable<PathStep> Of(string path)
    {
        for (var at = 0; at < path.Length;)
        {
            var isBracketed = path[at] == '[';
            var start = isBracketed || path[at] == '.' ? at + 1 : at;
            var isQuoted = isBracketed && start < path.Length && path[start] == '"';
            var end = EndOf(path, start, isBracketed, isQuoted);
            var text = path[start..end];
            yield return new PathStep(isQuoted ? JsonSerializer.Deserialize<string>(text)! : text, isQuoted, isBracketed);
            at = isBracketed ? end + 1 : end;
        }
    }

    private static int EndOf(string path, int start, bool isBracketed, bool isQuoted)
    {
        if (!isQuoted) return Found(path.AsSpan(start).IndexOfAny(isBracketed ? "]" : ".["));
        for (var at = start + 1; at < path.Length; at++)
        {
            if (path[at] == '\\') at++;
            else if (path[at] == '"') return at + 1;
        }

        return path.Length;

        int Found(int found) => found < 0 ? path.Length : start + found;
    }
}
