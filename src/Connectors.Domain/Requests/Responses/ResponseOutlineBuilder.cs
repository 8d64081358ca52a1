using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Connectors.Domain.Requests.Responses;

/// <summary>Builds the outline of a response: members of a list become one value.</summary>
/// <param name="most">How many values it has at most.</param>
internal sealed class ResponseOutlineBuilder(int most)
{
    private int _left = most;

    /// <summary>Whether every value is in it.</summary>
    public bool IsComplete { get; private set; } = true;

    public ResponseValue Of(JToken whole) => Of("", "$", [whole]);

    private ResponseValue Of(string name, string path, IReadOnlyList<JToken> tokens)
    {
        _left--;
        var kind = tokens.Select(KindOf).Where(one => one != ResponseKind.Unknown).Distinct().Aggregate(ResponseKind.Unknown, Both);
        var value = new ResponseValue(name, path, kind);
        return kind switch
        {
            ResponseKind.Object => value with { Members = MembersOf(path, tokens) },
            ResponseKind.List => ListOf(value, [.. tokens.OfType<JArray>().SelectMany(list => list)]),
            _ => value with { Example = tokens.OfType<JValue>().Select(Text).FirstOrDefault(text => text is not null) },
        };
    }

    private ResponseValue ListOf(ResponseValue list, List<JToken> members) => list with
    {
        Count = members.Count,
        Members = members.Count > 0 && HasRoom() ? [Of("", list.Path + "[*]", members)] : [],
    };

    private List<ResponseValue> MembersOf(string path, IReadOnlyList<JToken> objects)
    {
        var members = new List<ResponseValue>();
        var properties = objects.OfType<JObject>().SelectMany(one => one.Properties());
        foreach (var group in properties.GroupBy(one => one.Name, StringComparer.Ordinal))
        {
            if (!HasRoom()) break;
            members.Add(Of(group.Key, path + MemberPath.Step(group.Key), [.. group.Select(one => one.Value)]));
        }

        return members;
    }

    private bool HasRoom()
    {
        IsComplete &= _left > 0;
        return _left > 0;
    }

    private static ResponseKind KindOf(JToken token) => token.Type switch
    {
        JTokenType.Object => ResponseKind.Object,
        JTokenType.Array => ResponseKind.List,
        JTokenType.String => ResponseKind.Text,
        JTokenType.Integer => ResponseKind.Integer,
        JTokenType.Float => ResponseKind.Number,
        JTokenType.Boolean => ResponseKind.Boolean,
        _ => ResponseKind.Unknown,
    };

    // A list of 1 and 1.5 holds numbers.
    private static ResponseKind Both(ResponseKind one, ResponseKind other) => (one, other) switch
    {
        (ResponseKind.Unknown, _) => other,
        (ResponseKind.Integer, ResponseKind.Number) or (ResponseKind.Number, ResponseKind.Integer) => ResponseKind.Number,
        _ => ResponseKind.Mixed,
    };

    private static string? Text(JValue value)
    {
        var text = value switch
        {
            WrittenNumber number => number.Text,
            { Value: bool flag } => flag ? "true" : "false",
            _ => Convert.ToString(value.Value, CultureInfo.InvariantCulture),
        };
        return text is { Length: > ResponseValue.LongestExample } ? text[..ResponseValue.LongestExample] + "…" : text is "" ? null : text;
    }
}
