using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Connectors.Domain.Requests;

/// <summary>Writes values into the template of a body, as its kind asks.</summary>
internal static class BodyTemplate
{
    /// <param name="template">The body's template.</param>
    /// <param name="kind">How values are written into it; a kind that is unknown takes none.</param>
    /// <param name="find">The value of a name.</param>
    public static MaskedText Fill(string template, BodyKind kind, Func<string, Value?> find) => kind switch
    {
        BodyKind.Json => Json(template, find),
        BodyKind.Form => Form(template, find),
        BodyKind.Xml => Each(template, find, Escaping.Xml),
        BodyKind.Text => Each(template, find, value => value),
        _ => Each(template, _ => null, value => value),
    };

    private static MaskedText Each(string template, Func<string, Value?> find, Func<string, string> write) =>
        MaskedText.Join(Template.Pieces(template).Select(piece => piece.IsName
            ? find(piece.Text)?.Written(write) ?? MaskedText.Empty
            : MaskedText.Open(piece.Text)));

    // As in a query, a field whose value is empty is left out: sent empty, it could clear what the third party has.
    private static MaskedText Form(string template, Func<string, Value?> find)
    {
        var (fields, sign) = (new List<MaskedText>(), "");
        foreach (var field in template.Split('&'))
        {
            var at = field.IndexOf('=', StringComparison.Ordinal) + 1;
            var value = Each(field[at..], find, Escaping.Url);
            if (value.IsEmpty && Template.Names(field[at..]).Any()) continue;
            fields.Add(MaskedText.Open(sign) + Each(field[..at], find, Escaping.Url) + value);
            sign = "&";
        }

        return MaskedText.Join(fields);
    }

    // Inside quotes a value is part of that text; outside, JSON is inserted unchanged and everything else becomes a text.
    private static MaskedText Json(string template, Func<string, Value?> find)
    {
        var pieces = new List<MaskedText>();
        var isInText = false;
        foreach (var (text, isName) in Template.Pieces(template))
        {
            if (!isName)
            {
                isInText = EndsInText(text, isInText);
                pieces.Add(MaskedText.Open(text));
                continue;
            }

            var write = isInText ? (Func<string, string>)Inside : Outside;
            pieces.Add(find(text)?.Written(write) ?? MaskedText.Open(isInText ? "" : "null"));
        }

        return MaskedText.Join(pieces);
    }

    private static bool EndsInText(string literal, bool isInText)
    {
        for (var at = 0; at < literal.Length; at++)
        {
            if (isInText && literal[at] == '\\') at++;
            else if (literal[at] == '"') isInText = !isInText;
        }

        return isInText;
    }

    private static string Inside(string value) =>
        JsonEncodedText.Encode(Whole(value), JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();

    private static string Outside(string value)
    {
        try
        {
            using var _ = JsonDocument.Parse(value);
            // Between tokens only, where it means nothing: in lines of JSON it would end the line.
            return value.Replace('\r', ' ').Replace('\n', ' ');
        }
        catch (JsonException)
        {
            return $"\"{Inside(value)}\"";
        }
    }

    // Half of a surrogate pair has no UTF-8.
    private static string Whole(string value) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value));
}

/// <summary>What was filled in for a variable.</summary>
internal sealed record Value(string Text, bool IsSecret)
{
    public override string ToString() => IsSecret ? MaskedText.Mask : Text;

    /// <summary>The value as its place wants it written.</summary>
    public MaskedText Written(Func<string, string> write) => IsSecret ? MaskedText.Secret(write(Text)) : MaskedText.Open(write(Text));
}
