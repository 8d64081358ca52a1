using System.Text;
using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Definitions.Reading;
using SharpYaml;

namespace Connectors.OpenApi.Reading;

/// <summary>Finds the lines of faults in the document that a person has.</summary>
internal sealed class SourceLines(ReadOnlyMemory<byte> document)
{
    private readonly ReadOnlyMemory<byte> _document = document.Span.StartsWith("\uFEFF"u8) ? document[3..] : document;

    /// <summary>The faults with their lines. What is missing has the line of what it is missing in.</summary>
    public IReadOnlyList<Fault> Place(IReadOnlyList<Fault> faults)
    {
        var lines = Of(faults.Select(fault => fault.Pointer));
        return
        [
            .. faults.Select(fault => lines.TryGetValue(fault.Pointer, out var line)
                ? fault with { Message = $"Line {line}: {fault.Message}" }
                : fault),
        ];
    }

    /// <summary>The line of each pointer, or of what it is in.</summary>
    public IReadOnlyDictionary<string, int> Of(IEnumerable<string> pointers)
    {
        var asked = pointers.ToHashSet(StringComparer.Ordinal);
        var places = asked.SelectMany(Upwards).ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        if (places.Count == 0) return found;
        var lines = SourceText.IsJson(_document.Span) ? JsonPlaces.Lines(_document.Span, places) : YamlLines(places);
        foreach (var pointer in asked)
        {
            if (Upwards(pointer).FirstOrDefault(lines.ContainsKey) is { } place) found.Add(pointer, lines[place]);
        }

        return found;
    }

    private Dictionary<string, int> YamlLines(HashSet<string> places)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var walk = new YamlWalk();
        var parser = Parser.CreateParser(new StringReader(Encoding.UTF8.GetString(_document.Span)));
        while (lines.Count < places.Count && parser.MoveNext())
        {
            walk.See(parser.Current!);
            if (walk.Pointer() is var pointer && places.Contains(pointer)) lines.TryAdd(pointer, walk.Line);
        }

        return lines;
    }

    private static IEnumerable<string> Upwards(string pointer)
    {
        for (var at = pointer; at.StartsWith('/'); at = at[..at.LastIndexOf('/')]) yield return at;
    }
}
