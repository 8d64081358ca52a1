using System.Text;

namespace Connectors.Domain.Definitions.Parts;

/// <summary>Walks the steps of a written place, and copies nothing that is not asked for.</summary>
internal ref struct PlaceSteps(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _count;
    private int _nameStart;
    private string? _quoted;

    /// <summary>Where the step begins: before it is written what holds it.</summary>
    public int Start { get; private set; }

    public int End { get; private set; }

    /// <summary>Whether it goes from a list to its members.</summary>
    public bool IsEach { get; private set; }

    /// <summary>Behind the last step: whether the whole text is a place.</summary>
    public readonly bool IsWhole => _count > 0 && End == _text.Length;

    /// <summary>The name, or <see cref="FieldPlace.Each"/>.</summary>
    public readonly string Step => IsEach ? FieldPlace.Each : _quoted ?? _text[_nameStart..End].ToString();

    /// <summary>Goes to the next step. False behind the last one, and where the text is no place.</summary>
    public bool MoveNext()
    {
        Start = End;
        if (Start == _text.Length || ++_count > FieldPlace.MostSteps) return false;
        var rest = _text[Start..];
        IsEach = rest.StartsWith(FieldPlace.Each);
        _quoted = null;
        if (IsEach) End += FieldPlace.Each.Length;
        else if (rest.StartsWith("['")) Quoted(Start + 2);
        else if (Start == 0) Plain(0);
        else if (_text[Start] == '.') Plain(Start + 1);
        return End > Start;
    }

    private void Plain(int at)
    {
        _nameStart = at;
        var name = _text[at..];
        if (name.IndexOfAny('.', '[') is >= 0 and var end) name = name[..end];
        if (FieldPlace.IsPlain(name)) End = at + name.Length;
    }

    private void Quoted(int at)
    {
        var name = new StringBuilder();
        for (; at < _text.Length; at++)
        {
            if (_text[at] == '\\' && at + 1 < _text.Length) name.Append(_text[++at]);
            else if (_text[at] == '\'') break;
            else name.Append(_text[at]);
        }

        _quoted = name.ToString();
        var isClosed = _text[Math.Min(at, _text.Length)..].StartsWith("']");
        if (isClosed && _quoted.Length > 0 && _quoted != FieldPlace.Each) End = at + 2;
    }
}
