using System.Text;
using System.Text.Json;
using Connectors.Domain.Requests;

namespace Connectors.Domain.Definitions.Importing.Samples;

/// <summary>Takes the values that are credentials out of JSON, and leaves the rest as it is written.</summary>
internal static class JsonSecrets
{
    /// <param name="text">JSON.</param>
    /// <param name="placeholder">What is written in place of the credential of a name.</param>
    /// <returns>Null where the text is no JSON, also with <c>{{name}}</c> in the place of a value.</returns>
    public static string? Without(string text, Func<string, string> placeholder)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var places = new List<(int Start, int End, string Text)>();
        try
        {
            Find(WithValues(utf8), placeholder, places);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return null;
        }

        if (places.Count == 0) return text;
        var (left, at) = (new StringBuilder(), 0);
        foreach (var (start, end, written) in places)
        {
            left.Append(Encoding.UTF8.GetString(utf8, at, start - at)).Append(written);
            at = end;
        }

        return left.Append(Encoding.UTF8.GetString(utf8, at, utf8.Length - at)).ToString();
    }

    // A placeholder outside quotes becomes a text of the same length, so that every place stays.
    private static byte[] WithValues(byte[] utf8)
    {
        if (utf8.AsSpan().IndexOf("{{"u8) < 0) return utf8;
        var (plain, isInText) = (utf8.ToArray(), false);
        for (var at = 0; at < plain.Length; at++)
        {
            if (isInText && plain[at] == '\\') at++;
            else if (plain[at] == '"') isInText = !isInText;
            else if (!isInText && Length(utf8.AsSpan(at)) is > 0 and var length)
            {
                plain.AsSpan(at, length).Fill((byte)'_');
                plain[at] = plain[at + length - 1] = (byte)'"';
                at += length - 1;
            }
        }

        return plain;
    }

    private static int Length(ReadOnlySpan<byte> rest)
    {
        if (!rest.StartsWith("{{"u8)) return 0;
        var end = 2 + rest[2..].IndexOfAny((byte)'{', (byte)'}');
        return end > 2 && rest[end..].StartsWith("}}"u8) ? end + 2 : 0;
    }

    private static void Find(byte[] utf8, Func<string, string> placeholder, List<(int, int, string)> places)
    {
        var reader = new Utf8JsonReader(utf8);
        var (name, secretDepth) = ("", int.MaxValue);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                name = reader.GetString()!;
                if (reader.CurrentDepth <= secretDepth) secretDepth = IsSecret(name) ? reader.CurrentDepth : int.MaxValue;
            }
            else if (reader.TokenType is JsonTokenType.String or JsonTokenType.Number)
            {
                var isText = reader.TokenType == JsonTokenType.String;
                if (secretDepth == int.MaxValue && !(isText && CredentialNames.IsCredential(reader.GetString()!))) continue;
                var quote = isText ? "\"" : "";
                places.Add(((int)reader.TokenStartIndex, (int)reader.BytesConsumed, quote + placeholder(name) + quote));
            }
            else if (reader.TokenType is JsonTokenType.EndObject && reader.CurrentDepth <= secretDepth) secretDepth = int.MaxValue;
        }
    }

    private static bool IsSecret(string name) => CredentialNames.Has(name) || CredentialNames.Has(name.TrimEnd('s'));
}
