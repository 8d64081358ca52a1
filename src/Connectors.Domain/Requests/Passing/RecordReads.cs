namespace Connectors.Domain.Requests.Passing;

/// <summary>What the steps after a step read by name in the records that it passes on: filled-in values and conditions.</summary>
public static class RecordReads
{
    /// <param name="step">The step's values.</param>
    /// <param name="later">The values of the steps after it, in their order, and whether a key is of a field inside a list.</param>
    /// <param name="isInList">Whether the text of a key is read for each member of a list.</param>
    public static IReadOnlyList<RecordPath> Of(
        IReadOnlyDictionary<string, string> step,
        IEnumerable<IReadOnlyDictionary<string, string>> later,
        Func<string, bool> isInList)
    {
        var own = Lookup.Of(step);
        var reads = new List<RecordPath>();
        // A look-up passes the record on with another one beside it; whatever else receives or sends passes on its own.
        foreach (var values in later)
        {
            reads.AddRange(TextsOf(values).SelectMany(pair => RecordPath.AllIn(pair.Value, isInList(pair.Key))));
            if (Lookup.Of(values) is null) break;
        }

        return own is null ? reads : [.. reads.Select(path => path.Under(own.Name)).OfType<RecordPath>()];
    }

    private static IEnumerable<KeyValuePair<string, string>> TextsOf(IReadOnlyDictionary<string, string> values) => values
        .Where(pair => !PassingKeys.IsSetting(pair.Key) && Template.IsExpression(pair.Value))
        .Concat(Conditions.Of(values).All.Select(condition => KeyValuePair.Create("", condition.Value)));
}
