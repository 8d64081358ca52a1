using System.Text;
using System.Text.Json;
using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Definitions.Reading;

/// <summary>Reads JSON token by token and knows the pointer of each: for documents of which no tree can be made.</summary>
internal ref struct TokenWalk(ReadOnlySpan<byte> utf8)
{
    private readonly Stack<Level> _levels = new();
    private readonly ReadOnlySpan<byte> _document = utf8;
    private int _counted;
    private int _lines;
    private Utf8JsonReader _reader = new(utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });

    private sealed class Level(bool isArray)
    {
        public bool IsArray { get; } = isArray;
        public int Index { get; set; } = -1;
        public string? Name { get; set; }
    }

    public readonly JsonTokenType Token => _reader.TokenType;

    /// <summary>A text or a name as written between its quotes.</summary>
    public readonly ReadOnlySpan<byte> Raw => _reader.ValueSpan;

    public readonly int Depth => _levels.Count;

    /// <summary>The last property name that was read in the current object.</summary>
    public readonly string Name => _levels.Peek().Name!;

    /// <summary>The line of the current token, beginning with 1.</summary>
    public int Line
    {
        get
        {
            var at = (int)_reader.TokenStartIndex;
            _lines += _document[_counted..at].Count((byte)'\n');
            _counted = at;
            return _lines + 1;
        }
    }

    /// <exception cref="JsonException">The next token is not JSON.</exception>
    public bool Read()
    {
        if (_reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            _levels.Push(new Level(_reader.TokenType == JsonTokenType.StartArray));
        if (!_reader.Read()) return false;
        if (_reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray) _levels.Pop();
        else if (_reader.TokenType == JsonTokenType.PropertyName) _levels.Peek().Name = ReadableName();
        else if (_levels.TryPeek(out var level) && level.IsArray) level.Index++;
        return true;
    }

    /// <summary>The JSON pointer (RFC 6901) of the current token.</summary>
    public readonly string Pointer()
    {
        var text = new StringBuilder();
        foreach (var level in _levels.Reverse())
            if (level.IsArray && level.Index >= 0) text.Append('/').Append(level.Index);
            else if (level.Name is not null) text.Append('/').Append(JsonPointer.Escape(level.Name));
        return text.ToString();
    }

    // Half a surrogate pair cannot become a string: such a name is shown as written.
    private readonly string ReadableName() =>
        RawText.HasLoneSurrogate(_reader.ValueSpan) ? Encoding.UTF8.GetString(_reader.ValueSpan) : _reader.GetString()!;
}
