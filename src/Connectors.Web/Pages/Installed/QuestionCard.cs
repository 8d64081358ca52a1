using System.Globalization;
using Connectors.Domain.Merging;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Web.Pages;

/// <summary>One question as a card.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Page">The page that it is on.</param>
public sealed record QuestionCard(int Number, Question Question, DecideModel Page)
{
    private (string? Typed, string Fault)? Refused => Page.Refused.TryGetValue(Question.Path, out var refused) ? refused : null;

    public string? Fault => Refused?.Fault;

    public string Name(string field) => string.Create(CultureInfo.InvariantCulture, $"answers[{Number}].{field}");

    public bool Is(DecisionChoice choice) =>
        Fault is null ? Question.Decision.Choice == choice : choice == DecisionChoice.Value;

    /// <summary>The text of the own value: what was typed or kept, or mine to begin with.</summary>
    public string OwnText => Refused is { Typed: var typed }
        ? typed ?? ""
        : OwnValue.Typed(Question, Question.Decision.Value ?? Question.Decision.Mine ?? Question.Decision.Theirs ?? "");
}
