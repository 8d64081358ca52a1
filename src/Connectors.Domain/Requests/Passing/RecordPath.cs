using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests.Mapping;

namespace Connectors.Domain.Requests.Passing;

/// <summary>What a later step reads in a record, by its name.</summary>
/// <param name="Steps">The names, without positions in lists; none for the whole record.</param>
/// <param name="IsInList">Whether it is read for each member of some list, so that the names may be the member's.</param>
public sealed record RecordPath(IReadOnlyList<string> Steps, bool IsInList)
{
    private static readonly string[] OfLists = ["first", "last", "size"];

    internal static IEnumerable<RecordPath> AllIn(string text, bool isInList) =>
        MappingText.Of(text).Paths.Select(path => Of(path, isInList));

    /// <summary>Whether a change of a field of the record concerns it: the field itself, what holds it, or what lies in it.</summary>
    public bool Concerns(FieldPlace place)
    {
        var names = Names(place.Steps);
        if (Shares(names)) return true;
        // The member's own names begin after any of the lists.
        return IsInList && place.Steps
            .Select((step, at) => (step, at))
            .Where(pair => pair.step == FieldPlace.Each)
            .Any(pair => Shares(Names(place.Steps.Skip(pair.at + 1))));
    }

    /// <summary>The same inside of what lies under a name; null where it reads something else.</summary>
    internal RecordPath? Under(string name) => Steps.Count == 0 ? this
        : Steps[0] == name ? this with { Steps = [.. Steps.Skip(1)] }
        : null;

    private bool Shares(List<string> names) => Steps.Zip(names).All(pair => pair.First == pair.Second);

    private static List<string> Names(IEnumerable<string> steps) => [.. steps.Where(step => step != FieldPlace.Each)];

    private static RecordPath Of(MappingPath path, bool isInList)
    {
        var steps = path.Steps.Where(step => !int.TryParse(step, out _)).ToList();
        if (steps is [OneRecord.Whole or OneRecord.Member, ..]) steps.RemoveAt(0);
        return new RecordPath([.. steps.Where((step, at) => at == 0 || !OfLists.Contains(step, StringComparer.Ordinal))], isInList);
    }
}
