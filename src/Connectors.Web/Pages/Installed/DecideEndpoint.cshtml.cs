using Connectors.Application.Updating;
using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;
using Connectors.Domain.Merging;
using Connectors.Domain.People;
using Connectors.Domain.Updating.Planning;
using Connectors.Web.Authentication;
using Connectors.Web.Pages.Installed.Editing;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Connectors.Web.Pages;

/// <summary>A question about a whole endpoint, answered with values of one's own by the endpoint's form.</summary>
[Needs(Right.EditConnectors)]
public sealed class DecideEndpointModel(UpdateQuestions questions) : ConnectorsPage
{
    private bool _isShownAgain;

    public QuestionsOfUpdate Update { get; private set; } = null!;

    public Question Question { get; private set; } = null!;

    public EndpointForm Form { get; private set; } = new();

    /// <summary>The page with all questions.</summary>
    public string Decide { get; private set; } = "";

    public string Address => UpdateAddress.DecideEndpoint(Decide, Question.Path);

    public bool HasMore => !ModelState.IsValid || _isShownAgain;

    public async Task<IActionResult> OnGetAsync(InstalledId id, QuestionAddress at, AimForm aim)
    {
        if (await questions.FindAsync(id, aim.Aim, Cancel) is not { } update) return NotFound();
        if (update.Questions.FirstOrDefault(asked => asked.Path == at.Path && asked.Kind == QuestionKind.Endpoint) is not { } question)
            return NotFound();
        (Update, Question) = (update, question);
        Decide = UpdateAddress.Decide(id, aim.Aim, ListAddress.Of(at.Back));
        Form = EndpointForm.From(EndpointAnswers.Start(question));
        return Page();
    }

    [Needs(Right.EditConnectors)]
    public async Task<IActionResult> OnPostAsync(
        InstalledId id, QuestionAddress at, AimForm aim, EndpointForm form, string? about, string? show)
    {
        if (await OnGetAsync(id, at, aim) is not PageResult) return NotFound();
        Form = form;
        if (show is not null) return ShowAgain();
        foreach (var field in form.Hidden) ModelState.Remove($"Form.{field}");
        var endpoint = form.ApplyTo(EndpointAnswers.Start(Question));
        var (pointer, faults) = EndpointAnswers.Check(Question, endpoint, Update.Option.Lead.Result.Content);
        FaultPlaces.Add(ModelState, faults, pointer, EndpointForm.Fields);
        if (!ModelState.IsValid)
        {
            form.BringFields();
            return Page();
        }

        var answer = new GivenAnswer(Question.Path, about ?? "", DecisionChoice.Value, EndpointJson.Write(endpoint));
        var changed = await questions.AnswerAsync(Update, [answer], Me, Cancel);
        return changed == 0 ? LocalRedirect(Decide) : Done(Decide, UpdateMessages.QuestionsChanged(changed));
    }

    private PageResult ShowAgain()
    {
        Form.BringFields();
        _isShownAgain = true;
        ModelState.Clear();
        return Page();
    }
}

/// <summary>A question as an address names it.</summary>
public sealed record QuestionAddress
{
    /// <summary>The place that it is about.</summary>
    public string? Path { get; init; }

    /// <summary>The list that the person came from.</summary>
    public string? Back { get; init; }
}
