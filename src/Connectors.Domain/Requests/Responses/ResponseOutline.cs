using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Definitions.Parts;
using Newtonsoft.Json;

namespace Connectors.Domain.Requests.Responses;

/// <summary>What a response has in it: its values with their paths, and what they would be as fields of a record.</summary>
/// <param name="Root">The whole response.</param>
/// <param name="IsComplete">Whether every value that came is in it.</param>
public sealed record ResponseOutline(ResponseValue Root, bool IsComplete)
{
    /// <summary>Values shown at most. Further members are left out.</summary>
    public const int MostValues = 300;

    /// <summary>Fields taken from one record at most.</summary>
    public const int MostFields = 100;

    private const int MostRead = 500_000;

    /// <summary>Looks at a JSON text.</summary>
    /// <returns>Null where it is no JSON, or has too many values to look at.</returns>
    public static ResponseOutline? Of(string json)
    {
        try
        {
            var builder = new ResponseOutlineBuilder(MostValues);
            return new ResponseOutline(builder.Of(JsonTreeReader.Parse(json, MostRead)), builder.IsComplete);
        }
        catch (JsonReaderException)
        {
            return null;
        }
    }

    /// <summary>The lists of objects, which records may be taken from: the longest first.</summary>
    public IReadOnlyList<ResponseValue> RecordLists =>
        [.. Root.All.Select(one => one.Value).Where(value => value.HoldsRecords).OrderByDescending(value => value.Count)];

    /// <summary>The record that a path finds; null where it finds no object.</summary>
    /// <param name="records">The JSONPath of the records; null or empty: the whole response is one.</param>
    public ResponseValue? RecordAt(string? records)
    {
        var path = string.IsNullOrWhiteSpace(records) ? "$" : records.Trim();
        var found = Root.All.Select(one => one.Value).FirstOrDefault(value => value.Path == path);
        return found switch
        {
            { HoldsRecords: true } => found.Members[0],
            { Kind: ResponseKind.Object } => found,
            _ => null,
        };
    }

    /// <summary>The fields of a record: values that are neither objects nor lists. What no place can name is left out.</summary>
    public static IReadOnlyList<Field> FieldsOf(ResponseValue record) =>
        [.. Fields(record, "").Where(field => CanBeNamed(field.Key)).Take(MostFields)];

    private static bool CanBeNamed(string place) =>
        place.Length <= DefinitionLimits.KeyLength && FieldPlace.Parse(place) is { Steps.Count: <= FieldPlace.MostSteps };

    private static IEnumerable<Field> Fields(ResponseValue value, string place) => value.Members.SelectMany(member =>
    {
        var at = FieldPlace.Written(place, value.Kind == ResponseKind.List ? FieldPlace.Each : member.Name);
        return member.Kind is ResponseKind.Object or ResponseKind.List && member.Members.Count > 0
            ? Fields(member, at)
            : [new Field { Key = at, Type = TypeOf(member.Kind) }];
    });

    private static FieldType TypeOf(ResponseKind kind) => kind switch
    {
        ResponseKind.Text => FieldType.Text,
        ResponseKind.Number => FieldType.Number,
        ResponseKind.Integer => FieldType.Integer,
        ResponseKind.Boolean => FieldType.Boolean,
        _ => FieldType.Json,
    };
}
