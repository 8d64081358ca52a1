using Connectors.Domain.Merging;
using Connectors.Domain.Updating.Facts;

namespace Connectors.Domain.Updating.Planning;

/// <summary>Answers questions by what was answered before for good. What nobody asks stays untouched.</summary>
public static class RememberedAnswers
{
    // An answer may bring up a further question.
    private const int MostRounds = 5;

    /// <summary>The remembered answer to a question, or null. An answer for the same values goes before one for the place.</summary>
    public static RememberedAnswer? To(UpdateFacts facts, Decision question) =>
        facts.Remembered.FirstOrDefault(kept => kept.Answer.Path == question.Path && IsFor(kept.Answer, question))
        ?? facts.Remembered.FirstOrDefault(kept => kept.Answer.Path == question.Path && kept.IsForAnyValue);

    /// <summary>The remembered answers that a plan uses.</summary>
    public static IEnumerable<RememberedAnswer> UsedBy(UpdateFacts facts, OptionPlan plan) => UsedBy(facts, plan.Lead.Questions);

    /// <summary>The remembered answers that questions have.</summary>
    internal static IEnumerable<RememberedAnswer> UsedBy(UpdateFacts facts, IEnumerable<Decision> questions) => questions
        .Where(question => question.Choice != DecisionChoice.Undecided && !IsAnswered(facts, question))
        .Select(question => To(facts, question))
        .OfType<RememberedAnswer>();

    /// <summary>Merges my edits with the offered release by the answers that were given, then by those that were remembered.</summary>
    internal static MergeResult Merge(UpdateFacts facts)
    {
        IReadOnlyList<Decision> answers = facts.Answers;
        // What an earlier move put there is not put there again.
        var from = facts.Move?.MergedFrom ?? facts.Baseline!.Definition;
        for (var round = 0; ; round++)
        {
            var merge = ThreeWayMerge.Merge(from, facts.Current, facts.Offered!.Definition, answers);
            if (facts.Remembered.Count == 0 || round == MostRounds) return merge;
            var more = merge.Open.Select(question => AnswerTo(facts, question)).OfType<Decision>().ToList();
            if (more.Count == 0) return merge;
            answers = [.. answers, .. more];
        }
    }

    private static Decision? AnswerTo(UpdateFacts facts, Decision question) => To(facts, question) is { Answer: var answer }
        ? answer with { Mine = question.Mine, Theirs = question.Theirs }
        : null;

    // An answer for other values than today's does not count any more.
    private static bool IsAnswered(UpdateFacts facts, Decision question) => facts.Answers.Any(answer =>
        answer.Path == question.Path && (IsFor(answer, question) || answer is { Mine: null, Theirs: null }));

    private static bool IsFor(Decision answer, Decision question) =>
        (answer.Mine, answer.Theirs) == (question.Mine, question.Theirs);
}
