using Connectors.Domain.Merging;
using Connectors.Domain.Showing;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Web.Pages;

/// <summary>One of the two sides of a question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Choice">The answer.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Value">The value that it results in, as JSON; null where it removes.</param>
/// <param name="Plan">The plan with this answer.</param>
public sealed record AnswerCard(QuestionCard Question, DecisionChoice Choice, string Title, string? Value, OptionPlan Plan)
{
    private const int Longest = 400;

    public static AnswerCard Mine(QuestionCard card) => new(
        card, DecisionChoice.Mine, card.Words.MineFor(card.Question.Decision), card.Question.Decision.Mine, card.Question.Mine);

    public static AnswerCard Theirs(QuestionCard card) => new(
        card, DecisionChoice.Theirs, card.Words.TheirsFor(card.Question.Decision), card.Question.Decision.Theirs, card.Question.Theirs);

    public string Id => $"q{Question.Number}-{Choice}".ToLowerInvariant();

    /// <summary>What becomes of an endpoint; null for other values.</summary>
    public string? EndpointWords => (Question.Question.Kind, Value, Choice) switch
    {
        (not QuestionKind.Endpoint, _, _) => null,
        (_, null, _) => "The endpoint is removed.",
        (_, _, DecisionChoice.Mine) => "The endpoint stays, with your changes.",
        _ => "The endpoint stays as the other side has it.",
    };

    public string? Shown => Value is null ? null : Cut(JsonText.Shown(Value));

    private static string Cut(string text) => text.Length > Longest ? text[..Longest] + "…" : text;
}
