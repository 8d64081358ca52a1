using Connectors.Application.Updating.Choices;
using Connectors.Domain.Ids;
using Connectors.Domain.Merging;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>Answers that are given again whenever their question comes up.</summary>
[Needs(Right.Read)]
public sealed class AnswersModel(AnswerRules rules) : ConnectorsPage
{
    public IReadOnlyList<AnswerRule> Rules { get; private set; } = [];

    public async Task OnGetAsync() => Rules = await rules.ListAsync(Cancel);

    [Needs(Right.EditConnectors)]
    public async Task<IActionResult> OnPostAsync(AnswerRuleId rule, DecisionChoice choice) =>
        await rules.ChangeAsync(rule, choice, Me, Cancel)
            ? Done(UpdatesAddress.Answers, new Message("The answer is changed."))
            : NotFound();

    [Needs(Right.EditConnectors)]
    public async Task<IActionResult> OnPostRemoveAsync(AnswerRuleId rule) => await rules.RemoveAsync(rule, Cancel)
        ? Done(UpdatesAddress.Answers, new Message("The answer is forgotten. The question will be asked again."))
        : NotFound();

    public static string AnswerOf(AnswerRule rule) => (rule.Answer.Choice, rule.IsForAnyValue) switch
    {
        (DecisionChoice.Mine, true) => "Always mine",
        (DecisionChoice.Theirs, true) => "Always the release’s",
        (DecisionChoice.Mine, _) => "Keep mine",
        (DecisionChoice.Theirs, _) => "Take the release’s",
        _ => "Another value",
    };
}
