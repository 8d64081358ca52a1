using Connectors.Domain.Requests;
using Newtonsoft.Json.Linq;

namespace Connectors.Domain.Updating.Rehearsing;

/// <summary>The fields that appeared or are gone, some of each by their paths.</summary>
public sealed record FieldChanges(FieldList Appeared, FieldList Gone);

/// <summary>Fields of records.</summary>
/// <param name="Paths">The first ones, sorted: <c>customer.email</c>, <c>lines[].sku</c>.</param>
/// <param name="Count">How many there are.</param>
public sealed record FieldList(IReadOnlyList<string> Paths, int Count)
{
    public const int Most = 50;

    public static FieldList Of(IEnumerable<string> paths)
    {
        var sorted = paths.Order(StringComparer.Ordinal).ToList();
        return new FieldList([.. sorted.Take(Most)], sorted.Count);
    }
}

/// <summary>Finds the fields of records and compares them; what the fields hold plays no part.</summary>
public static class RecordFields
{
    /// <summary>How much of the records is looked at: how many, of how many fields, how deep, and by how much of a name.</summary>
    public const int MostRecords = 200, MostFields = 1_000, Deepest = 6, LongestName = 60;

    /// <summary>What differs between the fields of two answers.</summary>
    /// <returns>Null where it can't be said: one of them has no records, or too many fields.</returns>
    public static FieldChanges? Between(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        if (before.Count == 0 || after.Count == 0 || Of(before) is not { } old || Of(after) is not { } @new) return null;
        return new FieldChanges(FieldList.Of(@new.Except(old)), FieldList.Of(old.Except(@new)));
    }

    /// <summary>The paths of all fields of records.</summary>
    /// <param name="records">Each as JSON text, found in a response that was read.</param>
    /// <returns>Null where there are more than <see cref="MostFields"/>.</returns>
    public static IReadOnlySet<string>? Of(IEnumerable<string> records)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var record in records.Take(MostRecords))
        {
            Add(JsonTreeReader.Parse(record, JsonBody.MostValues), "", Deepest, found);
            if (found.Count > MostFields) return null;
        }

        return found;
    }

    private static void Add(JToken token, string path, int deeper, HashSet<string> found)
    {
        if (deeper == 0 || found.Count > MostFields) return;
        switch (token)
        {
            case JArray list:
                foreach (var member in list) Add(member, $"{path}[]", deeper, found);
                break;
            case JObject fields:
                foreach (var field in fields.Properties())
                {
                    var name = field.Name.Length > LongestName ? field.Name[..LongestName] + "…" : field.Name;
                    var place = path.Length == 0 ? name : $"{path}.{name}";
                    found.Add(place);
                    Add(field.Value, place, deeper - 1, found);
                }

                break;
        }
    }
}
