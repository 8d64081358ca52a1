using Connectors.Domain.Merging;
using Connectors.Domain.Showing;

namespace Connectors.Domain.Updating.Planning;

/// <summary>Says what each side did where one removed what the other changed, with the edit by its name.</summary>
public static class QuestionWords
{
    private const int Most = 2;

    /// <summary>“You changed its page size to 200; the release removes it.”</summary>
    /// <param name="question">The question.</param>
    /// <param name="other">The other side: “the release”.</param>
    /// <returns>The sentence with names and values marked; null for other questions.</returns>
    public static string? Of(Question question, string other) => question switch
    {
        { Decision: { Mine: not null, Theirs: null }, MyEdits.Count: > 0 } =>
            $"You {List(question.Decision, question.MyEdits, "changed", "added", "removed")}; {other} removes it.",
        { Decision: { Mine: null, Theirs: not null }, TheirEdits.Count: > 0 } =>
            $"You removed it; {other} {List(question.Decision, question.TheirEdits, "changes", "adds", "removes")}.",
        _ => null,
    };

    private static string List(Decision decision, IReadOnlyList<Change> edits, string changed, string added, string removed)
    {
        var said = edits
            .Take(Most)
            .Select(edit => edit.Kind switch
            {
                ChangeKind.Added => $"{added} {Inner(decision, edit)}",
                ChangeKind.Removed => $"{removed} {Inner(decision, edit)}",
                _ => $"{changed} {Inner(decision, edit)} to {ValueOf(edit.New)}",
            })
            .ToList();
        if (edits.Count > Most) said.Add($"made {Count(edits.Count - Most)}");
        return said.Count == 1 ? said[0] : $"{string.Join(", ", said.SkipLast(1))} and {said[^1]}";
    }

    // "Size of pagination of *Receive stock*" is "its size of pagination" where the question is about *Receive stock*.
    private static string Inner(Decision decision, Change edit)
    {
        var (place, title) = (edit.PlaceWords, decision.Title);
        if (edit.Path == decision.Path) return "it";
        var owner = title.Contains('*', StringComparison.Ordinal) ? $" of {title[title.IndexOf('*', StringComparison.Ordinal)..]}" : "";
        return place.EndsWith(owner, StringComparison.Ordinal)
            ? $"its {char.ToLowerInvariant(place[0])}{place[1..^owner.Length]}"
            : place;
    }

    private static string ValueOf(string? json) => MarkedText.Value(ShownValues.Alone(JsonText.Shown(json ?? "null")));

    private static string Count(int more) => more == 1 ? "1 more change" : $"{more} more changes";
}
