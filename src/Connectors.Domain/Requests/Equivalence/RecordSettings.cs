using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests.Equivalence;

/// <summary>
/// What becomes of the records that a step passes on. Conditions and values of later steps read them by their names, so a name that is gone
/// or means something else counts as a difference, even where the requests of the step itself are equal.
/// </summary>
internal static class RecordSettings
{
    // A value that is said only now may have come before.
    public static IEnumerable<RequestDifference> Differences(StepOn before, StepOn after)
    {
        var reads = before.Use.Reads;
        if (reads.Count == 0) return [];
        var then = ReturnsOf(after);
        return
            from field in ReturnsOf(before)
            where FieldPlace.Parse(field.Key) is { } place && reads.Any(path => path.Concerns(place))
            let words = FieldSettings.Takes(field)
            let other = then.FirstOrDefault(one => one.Key == field.Key)
            let otherWords = other is null ? null : FieldSettings.Takes(other)
            where words != otherWords
            select new RequestDifference(RequestPlace.RecordField, field.Key, words, otherWords);
    }

    private static IReadOnlyList<Field> ReturnsOf(StepOn step) =>
        step.Content.Endpoints.First(endpoint => endpoint.Key == step.Use.EndpointKey).Returns;
}
