using Connectors.Application.Updating.Choices;
using Connectors.Domain.Merging;
using Connectors.Domain.People;
using Connectors.Domain.Updating.Centre;

namespace Connectors.Application.Updating.Centre;

/// <summary>For how long an answer counts.</summary>
public enum Remembering
{
    /// <summary>For these updates only.</summary>
    Once,

    /// <summary>Whenever these very values meet again.</summary>
    SameValues,

    /// <summary>At this place, whatever the values are.</summary>
    Place,
}

/// <summary>One answer for all connectors that ask the same.</summary>
/// <param name="Group">The question: <see cref="QuestionGroup.Id"/>.</param>
/// <param name="Choice">The answer.</param>
/// <param name="Value">A value of one's own as JSON.</param>
/// <param name="Remember">For how long it counts.</param>
public sealed record GroupAnswer(string Group, DecisionChoice Choice, string? Value, Remembering Remember);

/// <summary>The open questions of all updates, each asked once.</summary>
public sealed class CentreQuestions(UpdateCentre centre, AnswerDrafts drafts, AnswerRules rules)
{
    public async Task<IReadOnlyList<QuestionGroup>> ReadAsync(CancellationToken cancel) => QuestionGroup.Of(await centre.ReadAsync(cancel));

    /// <summary>Keeps an answer for every connector that asks, and for good if that is wanted.</summary>
    /// <param name="group">The question as it is now.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="by">Who answers.</param>
    /// <param name="cancel">Gives up; what was kept stays.</param>
    public async Task AnswerAsync(QuestionGroup group, GroupAnswer answer, Actor by, CancellationToken cancel)
    {
        foreach (var (one, question) in group.Asked)
        {
            await drafts.SaveAsync(
                one.Facts.Id,
                $"{one.Facts.Offered!.Release.Fingerprint}",
                [question.Answered(answer.Choice, answer.Value)],
                by,
                cancel);
        }

        if (answer.Remember == Remembering.Once) return;
        var kept = group.First.Answered(answer.Choice, answer.Value) with { Called = group.First.Decision.Called };
        // A value of one's own at a place would be put over values that nobody has seen.
        var anyValue = answer.Remember == Remembering.Place && answer.Choice != DecisionChoice.Value;
        await rules.SaveAsync(group.Packages, kept, anyValue, by, cancel);
    }
}
