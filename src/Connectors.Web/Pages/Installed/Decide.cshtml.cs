using Connectors.Application.Updating;
using Connectors.Domain.Ids;
using Connectors.Domain.Merging;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Connectors.Web.Pages;

/// <summary>All questions of an update on one page. Answers are kept at once, so that anyone can continue later.</summary>
[Needs(Right.EditConnectors)]
public sealed class DecideModel(UpdateQuestions questions) : ConnectorsPage
{
    public QuestionsOfUpdate Update { get; private set; } = null!;

    public string Back { get; private set; } = ListAddress.Of(null);

    /// <summary>Own values that are not right, with what is wrong, by the place of the question.</summary>
    public IReadOnlyDictionary<string, (string? Typed, string Fault)> Refused { get; private set; } =
        new Dictionary<string, (string?, string)>();

    /// <summary>How values are shown.</summary>
    [BindProperty(SupportsGet = true)]
    public DecideView View { get; set; }

    /// <summary>This page, with values shown as they are now.</summary>
    public string Address => AddressOf(View);

    /// <summary>This page with values shown in another way.</summary>
    public string AddressOf(DecideView view)
    {
        var facts = Update.Dialog.Plan.Facts;
        var address = UpdateAddress.Decide(facts.Id, facts.Aim, Back);
        if (view == DecideView.Words) return address;
        return $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}view={view.ToString().ToLowerInvariant()}";
    }

    public int Open => Update.Option.OpenQuestions.Count;

    public async Task<IActionResult> OnGetAsync(InstalledId id, AimForm aim, string? back)
    {
        Back = ListAddress.Of(back);
        if (await questions.FindAsync(id, aim.Aim, Cancel) is not { } update) return NotFound();
        Update = update;
        return Page();
    }

    [Needs(Right.EditConnectors)]
    public async Task<IActionResult> OnPostAsync(InstalledId id, AimForm aim, string? back, List<AnswerForm>? answers)
    {
        if (await OnGetAsync(id, aim, back) is not PageResult) return NotFound();
        var given = (answers ?? [])
            .Where(answer => answer.Choice is not null)
            .DistinctBy(answer => answer.Path)
            .Select(answer => (Form: answer, Own: OwnOf(answer)))
            .ToList();
        Refused = given
            .Where(answer => answer.Own is { Fault: not null })
            .ToDictionary(answer => answer.Form.Path ?? "", answer => (answer.Form.Value, answer.Own!.Fault!));
        var sound = given.Where(answer => answer.Own is not { Fault: not null }).Select(answer => answer.Form.With(answer.Own));
        var changed = await questions.AnswerAsync(Update, [.. sound], Me, Cancel);
        if (Refused.Count > 0) return await OnGetAsync(id, aim, back);
        return changed == 0
            ? LocalRedirect(Address)
            : Done(Address, UpdateMessages.QuestionsChanged(changed));
    }

    private OwnValue? OwnOf(AnswerForm answer) => answer.Choice == DecisionChoice.Value
        ? OwnValue.Of(Update.Questions.FirstOrDefault(question => question.Path == answer.Path), answer.Value)
        : null;
}
