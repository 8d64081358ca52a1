using System.Globalization;
using System.Text;
using SharpYaml.Events;

namespace Connectors.OpenApi.Reading;

/// <summary>Follows the events of a YAML document and knows the JSON pointer and the line of each value.</summary>
internal sealed class YamlWalk
{
    private readonly Stack<Level> _levels = new();

    private sealed class Level(bool isMap)
    {
        public bool IsMap { get; } = isMap;

        /// <summary>Whether a key comes next.</summary>
        public bool IsAtKey { get; set; } = isMap;

        public int Index { get; set; } = -1;

        public string? Name { get; set; }

        public Dictionary<string, int> Lines { get; } = new(StringComparer.Ordinal);
    }

    public int Depth => _levels.Count;

    /// <summary>The line of the current value or key, beginning with 1.</summary>
    public int Line { get; private set; }

    /// <summary>The key that its mapping has already, with both lines; null where the current event is not a key.</summary>
    public (string Name, int First)? Duplicate { get; private set; }

    public void See(ParsingEvent current)
    {
        Line = current.Start.Line + 1;
        Duplicate = null;
        if (current is MappingEnd or SequenceEnd)
        {
            _levels.Pop();
            Close();
        }
        else if (current is NodeEvent or AnchorAlias)
        {
            Open(current);
        }
    }

    /// <summary>The JSON pointer (RFC 6901) of the current value or key.</summary>
    public string Pointer()
    {
        var text = new StringBuilder();
        foreach (var level in _levels.Reverse())
        {
            if (!level.IsMap && level.Index >= 0) text.Append(CultureInfo.InvariantCulture, $"/{level.Index}");
            else if (level.Name is { } name) text.Append('/').Append(Reading.Pointer.Escape(name));
        }

        return text.ToString();
    }

    private void Open(ParsingEvent node)
    {
        if (_levels.TryPeek(out var level))
        {
            if (level.IsAtKey) Key(level, node);
            else if (!level.IsMap) level.Index++;
        }

        if (node is MappingStart or SequenceStart) _levels.Push(new Level(node is MappingStart));
        else Close();
    }

    private void Key(Level mapping, ParsingEvent node)
    {
        mapping.Name = (node as Scalar)?.Value;
        if (mapping.Name is { } name && !mapping.Lines.TryAdd(name, Line)) Duplicate = (name, mapping.Lines[name]);
    }

    // Behind a key comes its value, and behind the value the next key.
    private void Close()
    {
        if (_levels.TryPeek(out var level) && level.IsMap) level.IsAtKey = !level.IsAtKey;
    }
}
