using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests;

/// <summary>Variables of an endpoint's path that have another name after a change: the same address, the same position.</summary>
public static class PathRenames
{
    /// <summary>The new names by the old ones; only where it is certain that they mean the same.</summary>
    /// <remarks>
    /// Certain is: both paths have the same text around their placeholders, each name occurs once in its path, the old name is a variable
    /// of the old endpoint only and the new one of the new endpoint only, and both are asked for in the same way.
    /// </remarks>
    public static IReadOnlyDictionary<string, string> Between(Endpoint before, Endpoint after)
    {
        var none = new Dictionary<string, string>();
        if (before.Path is null || after.Path is null || before.Path == after.Path) return none;
        if (!Skeleton(before.Path).SequenceEqual(Skeleton(after.Path), StringComparer.Ordinal)) return none;
        var (old, now) = (Template.Names(before.Path).ToList(), Template.Names(after.Path).ToList());
        return old
            .Zip(now)
            .Where(pair => pair.First != pair.Second
                && old.Count(name => name == pair.First) == 1
                && now.Count(name => name == pair.Second) == 1
                && IsRenamed(before, after, pair.First, pair.Second))
            .ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }

    /// <summary>The values of a step under the new names.</summary>
    /// <param name="values">What was filled in, by the keys of the variables.</param>
    /// <param name="before">The endpoint now; null where it is missing.</param>
    /// <param name="after">The endpoint afterwards; null where it is missing.</param>
    /// <returns>The same values where no name of theirs changes.</returns>
    public static IReadOnlyDictionary<string, string> Carry(
        IReadOnlyDictionary<string, string> values, Endpoint? before, Endpoint? after)
    {
        if (before is null || after is null) return values;
        var renamed = Between(before, after)
            .Where(pair => values.ContainsKey(pair.Key) && !values.ContainsKey(pair.Value))
            .ToDictionary();
        return renamed.Count == 0
            ? values
            : values.ToDictionary(pair => renamed.GetValueOrDefault(pair.Key, pair.Key), pair => pair.Value, StringComparer.Ordinal);
    }

    private static bool IsRenamed(Endpoint before, Endpoint after, string name, string other) =>
        Variable(before, name) is { } old
        && Variable(after, other) is { } now
        && Variable(after, name) is null
        && Variable(before, other) is null
        && (old.Required, old.Default) == (now.Required, now.Default);

    private static Variable? Variable(Endpoint endpoint, string key) => endpoint.Variables.FirstOrDefault(one => one.Key == key);

    private static IEnumerable<string> Skeleton(string path) => Template.Pieces(path).Select(piece => piece.IsName ? "{{}}" : piece.Text);
}
