using Connectors.Domain.Definitions.Canonical;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Definitions.Validation;

/// <summary>The fields of a list fit into one body: each place can be read, and no place is both a value and what holds others.</summary>
internal static class FieldsCheck
{
    /// <param name="list">A list of anything; what is no field has its own fault.</param>
    /// <param name="faults">Where faults go.</param>
    public static void Check(TreeValue list, FaultList faults)
    {
        var holders = new Dictionary<string, Holder>(StringComparer.Ordinal);
        foreach (var field in list)
        {
            if (!KeyedList.TryKey(field, out var key) || TextCheck.IsBlank(key)) continue;
            if (FieldPlace.Parse(key.Text) is { } place) Note(place, key, holders, faults);
            else faults.Add(key, $"The key is not the place of a field. {FieldPlace.Words}");
            FieldValueCheck.Check(field, faults);
        }

        foreach (var field in list)
        {
            if (KeyedList.TryKey(field, out var key)) CheckValue(field, key.Text, holders, faults);
        }
    }

    /// <summary>Notes what holds a place: an object each name, a list its members.</summary>
    private static void Note(FieldPlace place, TreeValue key, Dictionary<string, Holder> holders, FaultList faults)
    {
        var path = "";
        foreach (var step in place.Steps)
        {
            var isList = step == FieldPlace.Each;
            if (!holders.TryGetValue(path, out var holder)) holders.Add(path, new Holder(isList, key.Text));
            else if (holder.IsList != isList)
            {
                var name = path.Length == 0 ? "The body" : path;
                faults.Add(
                    key, $"{name} is a list for one of {holder.By} and {key.Text}, and an object for the other. Correct one of them.");
                return;
            }

            path = FieldPlace.Written(path, step);
        }
    }

    private static void CheckValue(TreeValue field, string key, Dictionary<string, Holder> holders, FaultList faults)
    {
        if (FieldPlace.Parse(key)?.ToString() is not { } path || !holders.TryGetValue(path, out var holder)) return;
        if (!holder.IsList && FieldValueCheck.TypeOf(field) == FieldType.Object) return;
        var right = holder.IsList ? "Write its key with [] behind it" : "Give it the type object";
        faults.Add(field, "key", $"{key} is a value, and {holder.By} lies inside it. {right}, or remove one of them.");
    }

    /// <param name="IsList">Whether it holds members of a list; else names.</param>
    /// <param name="By">The key that says so.</param>
    private readonly record struct Holder(bool IsList, string By);
}
