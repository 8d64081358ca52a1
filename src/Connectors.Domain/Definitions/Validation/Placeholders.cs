using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Definitions.Validation;

/// <summary>The names between <c>{{</c> and <c>}}</c> in a text.</summary>
/// <remarks>
/// A name holds no brace and is read without the spaces around it: <c>{{{x}}}</c> names x, <c>{"a":{"b":1}}</c> names nothing.
/// </remarks>
internal ref struct Placeholders
{
    private ReadOnlySpan<byte> _rest;

    private Placeholders(ReadOnlySpan<byte> utf8) => _rest = utf8;

    public ReadOnlySpan<byte> Current { get; private set; }

    public static Placeholders In(TreeValue text)
    {
        var mayHold = text.Raw.IndexOf("{{"u8) >= 0 || (text.IsEscaped && text.Raw.IndexOf("\\u007"u8) >= 0);
        return new Placeholders(mayHold ? text.TextUtf8 : default);
    }

    public readonly Placeholders GetEnumerator() => this;

    public bool MoveNext()
    {
        for (var open = _rest.IndexOf("{{"u8); open >= 0; open = _rest.IndexOf("{{"u8))
        {
            var inside = _rest[(open + 2)..];
            var end = inside.IndexOfAny((byte)'{', (byte)'}');
            if (end < 0) return false;
            var closes = inside[end..].StartsWith("}}"u8);
            Current = inside[..end].Trim((byte)' ');
            // "{{{": the name may start one brace later.
            _rest = closes ? inside[(end + 2)..] : end == 0 ? _rest[(open + 1)..] : inside[end..];
            if (closes) return true;
        }

        return false;
    }
}
