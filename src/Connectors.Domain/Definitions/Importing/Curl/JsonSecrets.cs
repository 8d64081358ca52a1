using System.Text;
using System.Text.Json;
using Connectors.Domain.Requests;

namespace Connectors.Domain.Definitions.Importing.Curl;

/// <summary>Takes the values that are credentials out of JSON, and leaves the rest as it is written.</summary>
internal static class JsonSecrets
{
    /// <param name="text">JSON.</param>
    /// <param name="placeholder">What is written in place of the credential of a name.</param>
    /// <returns>Null where the text is no JSON.</returns>
    public static string? Without(string text, Func<string, string> placeholder)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var places = new List<(int Start, int End, string Text)>();
        try
        {
            Find(utf8, placeholder, places);
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
