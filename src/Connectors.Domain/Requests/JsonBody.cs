using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Connectors.Domain.Requests;

/// <summary>A JSON text that came from elsewhere, and what JSONPath finds in it.</summary>
public sealed class JsonBody
{
    /// <summary>More records are not looked for in one response.</summary>
    public const int MostRecords = 100_000;

    /// <summary>A response of more values and names is not read.</summary>
    public const int MostValues = 2_000_000;

    /// <summary>Records are written out until they have more characters than this; those inside of others are written again.</summary>
    public const int MostText = 100_000_000;

    private readonly JToken _root;

    private JsonBody(JToken root, string hash) => (_root, Hash) = (root, hash);

    /// <summary>Names the text: equal texts have equal ones.</summary>
    public string Hash { get; }

    /// <returns>Null where the text is no JSON.</returns>
    public static JsonBody? Parse(string text)
    {
        try
        {
            var root = JsonTreeReader.Parse(text, MostValues);
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
    /// At most one more than <see cref="MostRecords"/>, and none after <see cref="MostText"/>;
    /// null where the path is no JSONPath that is followed (<see cref="JsonPathRule"/>).
    /// </returns>
    public IReadOnlyList<string>? Records(string? path)
    {
        if (string.IsNullOrWhiteSpace(path)) return [Text(_root)];
        return Find(path, token => token is JArray list ? list.Children() : (IEnumerable<JToken>)[token]) is { } found
            ? [.. Texts(found.Where(token => token.Type != JTokenType.Null))]
            : null;
    }

    /// <summary>The first value that a path finds; null without a path.</summary>
    public BodyValue Value(string? path)
    {
        if (string.IsNullOrWhiteSpace(path)) return new BodyValue.None();
        if (Find(path, token => [token]) is not { } found) return new BodyValue.Unreadable();
        return found.FirstOrDefault() switch
        {
            null or JContainer { Count: 0 } or JValue { Value: null or "" or false } => new BodyValue.None(),
            WrittenNumber number => new BodyValue.Found(number.Text),
            JValue { Value: not true and var value } => new BodyValue.Found(Convert.ToString(value, CultureInfo.InvariantCulture)!),
            _ => new BodyValue.Unreadable(),
        };
    }

    private List<JToken>? Find(string path, Func<JToken, IEnumerable<JToken>> members)
    {
        if (!JsonPathRule.Allows(path)) return null;
        try
        {
            return [.. _root.SelectTokens(path).SelectMany(members).Take(MostRecords + 1)];
        }
        catch (Exception fault) when (fault is JsonException or FormatException)
        {
            // The latter where a filter compares what can't be compared, 3 with "open" for example.
            return null;
        }
    }

    private static IEnumerable<string> Texts(IEnumerable<JToken> found)
    {
        var length = 0L;
        foreach (var text in found.Select(Text))
        {
            yield return text;
            if ((length += text.Length) > MostText) yield break;
        }
    }

    private static string Text(JToken token) => token.ToString(Formatting.None);
}
