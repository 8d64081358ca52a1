using System.Globalization;
using Connectors.Application.Updating.Centre;
using Connectors.Domain.Merging;
using Connectors.Domain.People;
using Connectors.Domain.Updating.Centre;
using Connectors.Domain.Updating.Effects;
using Connectors.Web.Authentication;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>The open questions of all updates on one page, each asked once.</summary>
[Needs(Right.EditConnectors)]
public sealed class QuestionsModel(CentreQuestions questions) : ConnectorsPage
{
    public const int Most = 50;

    public IReadOnlyList<QuestionGroup> Groups { get; private set; } = [];

    /// <summary>What was posted and could not be kept, by the question, with the fault of its own value.</summary>
    public IReadOnlyDictionary<string, (GroupForm Form, string Fault)> Refused { get; private set; } =
        new Dictionary<string, (GroupForm, string)>();

    public async Task OnGetAsync() => Groups = await questions.ReadAsync(Cancel);

    public async Task<IActionResult> OnPostAsync(List<GroupForm>? answers)
    {
        await OnGetAsync();
        var asked = Groups.ToDictionary(group => group.Id, StringComparer.Ordinal);
        var given = (answers ?? []).Where(answer => answer.IsAnswer).DistinctBy(answer => answer.Id).ToList();
        var refused = new Dictionary<string, (GroupForm, string)>(StringComparer.Ordinal);
        var changed = given.Count(answer => !asked.ContainsKey(answer.Id ?? ""));
        foreach (var answer in given)
        {
            if (!asked.TryGetValue(answer.Id ?? "", out var group)) continue;
            var own = answer.Choice == DecisionChoice.Value ? OwnValue.Of(group.First, answer.Value) : null;
            if ((own?.Fault ?? answer.Fault) is { } fault) refused[group.Id] = (answer, fault);
            else await questions.AnswerAsync(group, answer.With(group.Id, own?.Json), Me, Cancel);
        }

        if (refused.Count == 0) return Done(NextOf(await questions.ReadAsync(Cancel)), MessageOf(given.Count - changed, changed));
        Refused = refused;
        await OnGetAsync();
        return Page();
    }

    // Once everything is answered, what was asked for can be updated.
    private static string NextOf(IReadOnlyList<QuestionGroup> open) =>
        open.Count > 0 ? UpdatesAddress.Questions : UpdatesAddress.Centre + "?lane=all";

    private static Message MessageOf(int kept, int changed) => changed > 0
        ? UpdateMessages.QuestionsChanged(changed)
        : kept == 0
            ? new Message("Choose an answer.", Tone.Bad)
            : new Message($"{Wording.Count(kept, "answer")} saved.");
}

/// <summary>One answer as the page posts it.</summary>
public sealed record GroupForm
{
    public string? Id { get; init; }

    public DecisionChoice? Choice { get; init; }

    public string? Value { get; init; }

    public Remembering Remember { get; init; }

    public bool IsAnswer => Choice is DecisionChoice.Mine or DecisionChoice.Theirs or DecisionChoice.Value;

    /// <summary>What is wrong with remembering it; null where nothing is.</summary>
    public string? Fault => (Choice, Remember) switch
    {
        (DecisionChoice.Value, Remembering.Place) => "A value of your own can be given again for the same two values only.",
        _ when !Enum.IsDefined(Remember) => "Choose what happens next time.",
        _ => null,
    };

    /// <param name="group">The question.</param>
    /// <param name="own">A value of one's own as JSON.</param>
    public GroupAnswer With(string group, string? own) => new(group, Choice ?? DecisionChoice.Undecided, own, Remember);
}

/// <summary>A question as a card.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Group">What is asked.</param>
/// <param name="Page">The page that it is on.</param>
public sealed record GroupCard(int Number, QuestionGroup Group, QuestionsModel Page)
{
    private const int Longest = 400;

    private GroupForm? Typed => Page.Refused.TryGetValue(Group.Id, out var refused) ? refused.Form : null;

    public string? Fault => Page.Refused.TryGetValue(Group.Id, out var refused) ? refused.Fault : null;

    public string OwnText => Typed?.Value ?? OwnValue.Typed(Group.First, Group.First.Decision.Mine ?? Group.First.Decision.Theirs ?? "");

    public string Name(string field) => string.Create(CultureInfo.InvariantCulture, $"answers[{Number}].{field}");

    public bool Is(DecisionChoice choice) => Typed?.Choice == choice;

    /// <summary>A value as text: without quotes, an object with a line for each property.</summary>
    public static string? Shown(string? value) => BeforeAfter.TextOf(value, isText: value?.StartsWith('"') == true) switch
    {
        { Length: > Longest } text => text[..Longest] + "…",
        var text => text,
    };

    /// <summary>What an answer does to flows.</summary>
    public string EffectOf(DecisionChoice choice) =>
        Group.Flows(choice, FlowFate.Breaks) is { Count: > 0 } broken ? $"{Wording.Names(broken)} will break"
        : Group.Flows(choice, FlowFate.Differs) is { Count: > 0 } different ? $"Different requests: {Wording.Names(different)}"
        : Group.Flows(choice, FlowFate.Identical).Count > 0 ? "All flows send identical requests"
        : "No flows";
}
