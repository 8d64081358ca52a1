using System.Globalization;
using System.Text.Json;
using Connectors.Application.Updating;
using Connectors.Domain.Installed;
using Connectors.Domain.Merging;
using Connectors.Domain.People;
using Connectors.Domain.Updating.Planning;
using Connectors.Web.Authentication;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Connectors.Web.Pages;

/// <summary>All questions of an update on one page. Answers are kept at once, so that anybody can go on later.</summary>
[Needs(Right.EditConnectors)]
public sealed class DecideModel(UpdateQuestions questions) : ConnectorsPage
{
    public QuestionsOfUpdate Update { get; private set; } = null!;

    public string Back { get; private set; } = ListAddress.Of(null);

    /// <summary>What is wrong with own values, by the place of the question.</summary>
    public IReadOnlyDictionary<string, string> Faults { get; private set; } = new Dictionary<string, string>();

    public string Address => DecideAddress.Of(Update.Dialog.Plan.Facts.Id.Value, Update.Dialog.Plan.Facts.Undo?.Number, Back);

    public int Open => Update.Option.OpenQuestions.Count;

    public async Task<IActionResult> OnGetAsync(Guid id, int? undo, string? back)
    {
        Back = ListAddress.Of(back);
        if (await questions.FindAsync(new InstalledId(id), undo, Cancel) is not { } update) return NotFound();
        Update = update;
        return Page();
    }

    [Needs(Right.EditConnectors)]
    public async Task<IActionResult> OnPostAsync(Guid id, int? undo, string? back, List<AnswerForm>? answers)
    {
        if (await OnGetAsync(id, undo, back) is not PageResult) return NotFound();
        var given = (answers ?? [])
            .Where(answer => answer.Choice is not null)
            .Select(answer => (Form: answer, Json: JsonOf(answer)))
            .ToList();
        Faults = given.Where(answer => answer.Json is null && answer.Form.Choice == DecisionChoice.Value)
            .DistinctBy(answer => answer.Form.Path)
            .ToDictionary(answer => answer.Form.Path ?? "", answer => FaultOf(answer.Form));
        var sound = given.Where(answer => !Faults.ContainsKey(answer.Form.Path ?? "")).Select(answer => answer.Form.With(answer.Json));
        var changed = await questions.AnswerAsync(Update, [.. sound], Me, Cancel);
        if (Faults.Count > 0) return await OnGetAsync(id, undo, back);
        return changed == 0
            ? LocalRedirect(Address)
            : Done(Address, UpdateMessages.QuestionsChanged(changed));
    }

    private string? JsonOf(AnswerForm answer)
    {
        if (answer.Choice != DecisionChoice.Value || answer.Value is not { } value) return null;
        var question = Update.Questions.FirstOrDefault(question => question.Path == answer.Path);
        if (question is { IsText: true }) return JsonSerializer.Serialize(value);
        try
        {
            using var json = JsonDocument.Parse(value);
            return question is { IsNumber: true } && json.RootElement.ValueKind != JsonValueKind.Number ? null : value;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string FaultOf(AnswerForm answer) =>
        string.IsNullOrEmpty(answer.Value) ? "Enter a value."
        : Update.Questions.FirstOrDefault(question => question.Path == answer.Path) is { IsNumber: true } ? "Enter a number."
        : "Not valid JSON. Example: " + """{"key": "value"}""" + ".";
}

/// <summary>One answer as the page posts it.</summary>
public sealed record AnswerForm
{
    public string? Path { get; init; }

    public string? About { get; init; }

    public DecisionChoice? Choice { get; init; }

    public string? Value { get; init; }

    /// <param name="json">An own value as JSON.</param>
    public GivenAnswer With(string? json) => new(Path ?? "", About ?? "", Choice ?? DecisionChoice.Undecided, json);
}

/// <summary>One question as a card.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Page">The page that it is on.</param>
public sealed record QuestionCard(int Number, Question Question, DecideModel Page)
{
    public string? Fault => Page.Faults.GetValueOrDefault(Question.Path);

    public string Name(string field) => string.Create(CultureInfo.InvariantCulture, $"answers[{Number}].{field}");

    public bool Is(DecisionChoice choice) =>
        Question.Decision.Choice == choice || (choice == DecisionChoice.Value && Fault is not null);

    /// <summary>An own value as it is typed: what was kept, or mine to begin with.</summary>
    public string OwnValue
    {
        get
        {
            var json = Question.Decision.Value ?? Question.Decision.Mine ?? Question.Decision.Theirs ?? "";
            return Question.IsText && json.Length > 0 ? JsonSerializer.Deserialize<string>(json)! : json;
        }
    }
}
