using Connectors.Domain.Merging;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Web.Pages;

/// <summary>One of the two sides of a question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Choice">The answer.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Value">The value that it leads to, as JSON; null where it removes.</param>
/// <param name="Plan">The plan with this answer.</param>
public sealed record AnswerCard(QuestionCard Question, DecisionChoice Choice, string Title, string? Value, OptionPlan Plan)
{
    private const int Longest = 400;

    public static AnswerCard Mine(QuestionCard card) =>
        new(card, DecisionChoice.Mine, "Keep mine", card.Question.Decision.Mine, card.Question.Mine);

    public static AnswerCard Theirs(QuestionCard card) =>
        new(card, DecisionChoice.Theirs, "Take the release’s", card.Question.Decision.Theirs, card.Question.Theirs);

    public string Id => $"q{Question.Number}-{Choice}".ToLowerInvariant();

    public string? Shown => Value is { Length: > Longest } ? Value[..Longest] + "…" : Value;
}
