using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Connectors.Domain.Requests;

/// <summary>Reads a JSON text into a tree in which every number is written as it came, and gives up where it holds too much.</summary>
/// <remarks>
/// An amount must not change on its way: neither a decimal nor a double holds all of 1.10, 12345678901234567.89 and 1e400.
/// </remarks>
internal sealed partial class JsonTreeReader : JsonTextReader
{
    private const int Deepest = 64;
    private readonly string _text;
    private readonly int _mostValues;
    private int _values;
    private (int Number, int Start) _line = (1, 0);

    private JsonTreeReader(string text, int mostValues)
        : base(new StringReader(text))
    {
        (_text, _mostValues) = (text, mostValues);
        (MaxDepth, DateParseHandling, FloatParseHandling) = (Deepest, DateParseHandling.None, FloatParseHandling.Double);
    }

    /// <param name="text">What came.</param>
    /// <param name="mostValues">How many values and names it may hold, ends of lists and objects included.</param>
    /// <exception cref="JsonReaderException">The text is no JSON, too deep, or holds too much.</exception>
    public static JToken Parse(string text, int mostValues)
    {
        using var reader = new JsonTreeReader(text, mostValues);
        reader.Next();
        var root = reader.Tree();
        while (reader.Read())
        {
            if (reader.TokenType != JsonToken.Comment) throw new JsonReaderException("There is more than one value.");
        }

        return root;
    }

    public override bool Read() => ++_values <= _mostValues ? base.Read() : throw new JsonReaderException("There are too many values.");

    private void Next()
    {
        do
        {
            if (!Read()) throw new JsonReaderException("The text ends too early.");
        }
        while (TokenType == JsonToken.Comment);
    }

    // What calls itself here goes no deeper than the reader does.
    private JToken Tree() => TokenType switch
    {
        JsonToken.StartObject => Object(),
        JsonToken.StartArray => List(),
        JsonToken.Integer or JsonToken.Float => Number(),
        JsonToken.String or JsonToken.Boolean or JsonToken.Null or JsonToken.Undefined => new JValue(Value),
        _ => throw new JsonReaderException("Not a JSON value."),
    };

    private JObject Object()
    {
        var all = new JObject();
        for (Next(); TokenType != JsonToken.EndObject; Next())
        {
            var name = (string)Value!;
            Next();
            all[name] = Tree();
        }

        return all;
    }

    private JArray List()
    {
        var all = new JArray();
        for (Next(); TokenType != JsonToken.EndArray; Next()) all.Add(Tree());
        return all;
    }

    private JValue Number()
    {
        // Of whole numbers only the minus of zero gets lost.
        if (TokenType == JsonToken.Integer && Value is not 0L) return new JValue(Value);
        var (start, end) = (End(), End());
        while (start > 0 && (char.IsAsciiDigit(_text[start - 1]) || _text[start - 1] is '-' or '+' or '.' or 'e' or 'E')) start--;
        if (TokenType == JsonToken.Integer && _text[start] != '-') return new JValue(Value);
        return Rfc8259().IsMatch(_text.AsSpan(start, end - start)) && Value is IConvertible value
            ? new WrittenNumber(value.ToDouble(Culture), _text[start..end])
            : new JValue(Value);
    }

    // Where the last token ends: the base says in which line, and where in it.
    private int End()
    {
        for (; _line.Number < LineNumber; _line.Number++)
        {
            _line.Start += _text.AsSpan(_line.Start).IndexOfAny('\r', '\n') + 1;
            if (_text[_line.Start - 1] == '\r' && _line.Start < _text.Length && _text[_line.Start] == '\n') _line.Start++;
        }

        return _line.Start + LinePosition;
    }

    [GeneratedRegex(@"\A-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?\z")]
    private static partial Regex Rfc8259();
}

/// <summary>A number that is compared by its value, and written as it came.</summary>
internal sealed class WrittenNumber(double value, string text) : JValue(value)
{
    public string Text => text;

    public WrittenNumber Copy() => new((double)Value!, text);

    public override void WriteTo(JsonWriter writer, params JsonConverter[] converters) => writer.WriteRawValue(text);
}
