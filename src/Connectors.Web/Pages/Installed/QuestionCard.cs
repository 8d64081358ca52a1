using System.Globalization;
using Connectors.Domain.Merging;
using Connectors.Domain.Updating.Planning;
using Connectors.Web.Presentation;

namespace Connectors.Web.Pages;

/// <summary>One question as a card.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Page">The page that it is on.</param>
public sealed record QuestionCard(int Number, Question Question, DecideModel Page)
{
    private (string? Typed, string Fault)? Refused => Page.Refused.TryGetValue(Question.Path, out var refused) ? refused : null;

    public string Id => $"q{Number}";

    public string? Fault => Refused?.Fault;

    /// <summary>The id of the fault's text; null without one.</summary>
    public string? FaultId => Fault is null ? null : $"{Id}-fault";

    public SideWords Words => SideWords.Of(Page.Update.Dialog.Plan.Facts.Aim);

    /// <summary>What each side did, as a sentence; null where the edits of both are listed.</summary>
    public string? Sentence => QuestionWords.Of(Question, Words.Other);

    /// <summary>What the publisher's notes say about the endpoint, newest release first.</summary>
    public IEnumerable<(string Version, string Passage)> Notes => Page.Update.Dialog.Notes
        .SelectMany(
            release => ReleaseMentions.Of(release.Notes, Question.EndpointNames).Take(2),
            (release, passage) => (release.Version, passage));

    /// <summary>Where a whole endpoint is edited.</summary>
    public string EditAddress => UpdateAddress.DecideEndpoint(Page.Address, Question.Path);

    public bool HasOwn => Question.Decision is { Choice: DecisionChoice.Value, Value: not null };

    public string Name(string field) => string.Create(CultureInfo.InvariantCulture, $"answers[{Number}].{field}");

    public bool Is(DecisionChoice choice) =>
        Fault is null ? Question.Decision.Choice == choice : choice == DecisionChoice.Value;

    /// <summary>The text of the own value: what was typed or kept, or mine to begin with.</summary>
    public string OwnText => Refused is { Typed: var typed }
        ? typed ?? ""
        : OwnValue.Typed(Question, Question.Decision.Value ?? Question.Decision.Mine ?? Question.Decision.Theirs ?? "");
}
