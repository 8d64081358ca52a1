using System.Text;
using System.Text.Json.Nodes;
using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Definitions.Reading;
using Microsoft.OpenApi.YamlReader;
using SharpYaml;
using SharpYaml.Events;
using SharpYaml.Serialization;

namespace Connectors.OpenApi.Reading;

/// <summary>Reads YAML into a JSON tree, after a look at its events: aliases can make a few lines endlessly large.</summary>
internal static class YamlText
{
    private const int MostNodes = 2_000_000;
    private const int MostLevels = 60;

    public static JsonNode? Read(ReadOnlyMemory<byte> document, out Fault? fault)
    {
        var walk = new YamlWalk();
        var text = Encoding.UTF8.GetString(document.Span);
        try
        {
            fault = Danger(text, walk);
            if (fault is not null) return null;
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 1) return stream.Documents[0].RootNode.ToJsonNode();
            fault = new Fault("", $"The file contains {stream.Documents.Count} YAML documents. Import one of them.");
        }
        catch (YamlException broken)
        {
            // The pointer of a document that is endlessly deep would be endless too.
            fault = new Fault(walk.Depth > MostLevels ? "" : walk.Pointer(), YamlSyntax.Explain(broken, text));
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // Names that are no text, tags, numbers beyond all bounds: the library throws what it likes.
            fault = new Fault(
                walk.Pointer(), $"Line {walk.Line}: The YAML up to here can't be written as JSON. Write plain keys, texts and numbers.");
        }

        return null;
    }

    // The reader itself limits depth and finds bad syntax; what aliases expand to must be found before it.
    private static Fault? Danger(string text, YamlWalk walk)
    {
        var parser = Parser.CreateParser(new StringReader(text));
        var sizes = new AnchorSizes();
        while (parser.MoveNext())
        {
            walk.See(parser.Current!);
            sizes.See(parser.Current!);
            if (walk.Duplicate is var (name, first))
                return new Fault(walk.Pointer(), JsonPlaces.DuplicateWords(name, first, walk.Line));
            if (sizes.LeadsNowhere)
                return new Fault(walk.Pointer(), $"Line {walk.Line}: The alias has no anchor above it. Write the value instead.");
            if (sizes.Total > MostNodes)
                return new Fault("", $"Line {walk.Line}: The aliases expand to more than {MostNodes:N0} values. Use fewer of them.");
        }

        return null;
    }
}

/// <summary>Counts how many values a document has once every alias is written out.</summary>
internal sealed class AnchorSizes
{
    private readonly Dictionary<string, long> _anchors = new(StringComparer.Ordinal);
    private readonly Stack<(string? Anchor, long Before)> _open = new();

    public long Total { get; private set; }

    /// <summary>Whether an alias named something that is not complete, and so might hold itself.</summary>
    public bool LeadsNowhere { get; private set; }

    public void See(ParsingEvent current)
    {
        switch (current)
        {
            case AnchorAlias alias:
                LeadsNowhere |= !_anchors.TryGetValue(alias.Value, out var size);
                Total += size;
                break;
            case MappingStart or SequenceStart:
                var opened = ((NodeEvent)current).Anchor;
                if (opened is not null) _anchors.Remove(opened);
                _open.Push((opened, Total++));
                break;
            case MappingEnd or SequenceEnd:
                var (anchor, before) = _open.Pop();
                if (anchor is not null) _anchors[anchor] = Total - before;
                break;
            case Scalar scalar:
                if (scalar.Anchor is not null) _anchors[scalar.Anchor] = 1;
                Total++;
                break;
        }
    }
}
