using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Connectors.Domain.Requests;

/// <summary>A JSON text that came from elsewhere, and what JSONPath finds in it.</summary>
public sealed partial class JsonBody
{
    /// <summary>More records are not looked for in one response.</summary>
    public const int MostRecords = 100_000;

    /// <summary>A response of more values and names is not read.</summary>
    public const int MostValues = 2_000_000;

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
            using var reader = new BoundedReader(text)
            {
                MaxDepth = Deepest,
                DateParseHandling = DateParseHandling.None,
                FloatParseHandling = Exponent().IsMatch(text) ? FloatParseHandling.Double : FloatParseHandling.Decimal
            };
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

    /// <summary>
    /// The records that a path finds, each as JSON text; a list that it finds gives its members. Without a path the whole is one record.
    /// </summary>
    /// <returns>
    /// At most one more than <see cref="MostRecords"/>; null where the path is no JSONPath,
    /// or one that goes through everything more than once.
    /// </returns>
    public IReadOnlyList<string>? Records(string? path)
    {
        if (string.IsNullOrWhiteSpace(path)) return [Text(_root)];
        return Find(path, token => token is JArray list ? list.Children() : (IEnumerable<JToken>)[token])
            ?.Where(token => token.Type != JTokenType.Null)
            .Select(Text)
            .ToList();
    }

    /// <summary>The one value that a path finds, as text; null where there is none, or it is empty.</summary>
    public string? Value(string? path) =>
        string.IsNullOrWhiteSpace(path) || Find(path, token => [token])?.FirstOrDefault() is not JValue { Value: { } value } ? null
        : Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;

    // Two descents multiply: what a few bytes of a path find would fill any memory.
    private List<JToken>? Find(string path, Func<JToken, IEnumerable<JToken>> members)
    {
        if (path.IndexOf("..", StringComparison.Ordinal) != path.LastIndexOf("..", StringComparison.Ordinal)) return null;
        try
        {
            return [.. _root.SelectTokens(path, Select).SelectMany(members).Take(MostRecords + 1)];
        }
        catch (JsonException)
        {
            return null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    // Decimals stay as they are written, 1.10 for example; only what they can't hold is read as RFC 8259, 6 expects of everybody.
    [GeneratedRegex("[0-9][eE][+-]?[0-9]")]
    private static partial Regex Exponent();

    private static string Text(JToken token) => token.ToString(Formatting.None);

    /// <summary>Gives up where a text holds more than anybody can use.</summary>
    private sealed class BoundedReader(string text) : JsonTextReader(new StringReader(text))
    {
        private int _read;

        public override bool Read() => ++_read <= MostValues ? base.Read() : throw new JsonReaderException("There are too many values.");
    }
}
