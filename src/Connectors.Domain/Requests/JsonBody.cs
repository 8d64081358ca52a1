using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Connectors.Domain.Requests;

/// <summary>A JSON text that came from elsewhere, and what JSONPath finds in it.</summary>
public sealed class JsonBody
{
    private const int Deepest = 64;
    private static readonly JsonSelectSettings Select = new() { ErrorWhenNoMatch = false, RegexMatchTimeout = TimeSpan.FromSeconds(1) };
    private readonly JToken _root;

    private JsonBody(JToken root, string hash) => (_root, Hash) = (root, hash);

    /// <summary>Names the text: equal texts have equal ones.</summary>
    public string Hash { get; }

    /// <returns>Null where the text is no JSON.</returns>
    public static JsonBody? Parse(string text)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(text)) { MaxDepth = Deepest, DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };
            var root = JToken.ReadFrom(reader);
            while (reader.Read())
            {
                if (reader.TokenType != JsonToken.Comment) return null;
            }

            return new JsonBody(root, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
        }
        catch (JsonReaderException)
        {
            return null;
        }
    }

    /// <summary>The records that a path finds, each as JSON text; a list that it finds gives its members. Without a path the whole is one record.</summary>
    /// <returns>Null where the path is no JSONPath.</returns>
    public IReadOnlyList<string>? Records(string? path)
    {
        if (string.IsNullOrWhiteSpace(path)) return [Text(_root)];
        return Find(path) is not { } found ? null : [.. found.SelectMany(token => token is JArray list ? list.Children() : (IEnumerable<JToken>)[token]).Where(token => token.Type != JTokenType.Null).Select(Text)];
    }

    /// <summary>The one value that a path finds, as text; null where there is none, or it is empty.</summary>
    public string? Value(string? path) =>
        string.IsNullOrWhiteSpace(path) || Find(path)?.FirstOrDefault() is not JValue { Value: { } value } ? null
        : Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;

    private List<JToken>? Find(string path)
    {
        try
        {
            return [.. _root.SelectTokens(path, Select)];
        }
        catch (JsonException)
        {
            return null;
        }
        catch (System.Text.RegularExpressions.RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static string Text(JToken token) => token.ToString(Formatting.None);
}
