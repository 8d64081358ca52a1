using Connectors.Domain.Updating;
using Connectors.Domain.Updating.Effects;
using Connectors.Domain.Updating.Options;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Web.Presentation;

/// <summary>The one place where outcomes of updates become words.</summary>
public static class UpdateMessages
{
    public static Message NothingChosen { get; } = new("Choose how to update.", Tone.Bad);

    public static Message QuestionsChanged(int count) =>
        new($"{Wording.Count(count, "question")} changed since you opened the page. Answer again.", Tone.Attention);

    public static Message Of(UpdateResult result) => result switch
    {
        UpdateResult.Updated(var id, _, _, var done, _) updated => new(
            string.Join(' ', new[] { Done(updated), Different(done), Broken(done) }.OfType<string>()),
            Broken(done) is null ? Tone.Good : Tone.Attention,
            id.ToString()),
        UpdateResult.Installed(var id, _, var name, var version) => new(
            $"{name} {version} is installed alongside. The existing connector is unchanged.",
            Highlight: id.ToString()),
        UpdateResult.Moved moved => MoveMessages.Of(moved),
        UpdateResult.NotFilled(_, var labels) => new($"Fill in {Wording.Names([.. labels])}.", Tone.Bad),
        UpdateResult.NotFound => new("That connector no longer exists.", Tone.Attention),
        UpdateResult.UpToDate(var name, { } version) => new($"{name} is up to date at {version}. Nothing was changed.", Tone.Attention),
        UpdateResult.UpToDate(var name, null) => new($"{name} was built here, so it gets no updates from the marketplace.", Tone.Attention),
        UpdateResult.NotAnOption(var name, _) => new($"{name} can’t be updated that way any more. Choose again.", Tone.Attention),
        UpdateResult.PlanChanged(_, var differences) =>
            new($"Nothing was changed. {DifferenceWords.Of(differences)} Review the plan below and choose again.", Tone.Attention),
        UpdateResult.AlreadyAlongside(var name, var beside) =>
            new($"A newer version of {name} is already installed alongside. Nothing was changed.", Tone.Attention, beside.ToString()),
        UpdateResult.NotDecided(var name, var open) =>
            new($"Answer {Wording.Count(open, "question")} before {name} can be updated.", Tone.Attention),
        UpdateResult.ConsentsMissing(_, var missing) =>
            new(string.Join(' ', missing.Select(ConsentWords.Missing).Distinct()), Tone.Bad),
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "An outcome without words."),
    };

    private static string Done(UpdateResult.Updated updated) => updated switch
    {
        { Done: { Key: Undo.Name, Sums.Kept: > 0 and var kept } } =>
            $"{updated.Name} is back at {updated.To}, with {Changes(kept)} made since.",
        { Done.Key: Undo.Name } => $"{updated.Name} is back at {updated.To}.",
        { Done: { Key: RestoreEdits.Name, Sums.Kept: var kept } } =>
            $"Restored {Changes(kept)} of yours on {updated.Name} {updated.To}.",
        { Done.Sums: { Lost: > 0 and var lost, Kept: 0 } } =>
            $"{updated.Name} is now {updated.To}. {Changes(lost)} {(lost == 1 ? "was" : "were")} replaced. Restore them from the history.",
        { Done.Sums: { Edits: > 0 } sums } => $"{updated.Name} is now {updated.To}. {Kept(sums)}",
        _ => $"{updated.Name} is now {updated.To}.",
    };

    private static string Kept(LedgerSums sums) => string.Join(' ', new[]
    {
        sums.Kept > 0 ? $"{Changes(sums.Kept)} kept." : null,
        sums.Adopted > 0 ? $"{Changes(sums.Adopted)} {(sums.Adopted == 1 ? "is" : "are")} part of the release now." : null,
        sums.Lost > 0 ? $"{Changes(sums.Lost)} replaced." : null,
    }.OfType<string>());

    private static string? Different(OptionPlan done) =>
        done.FlowsThat(FlowFate.Differs).Select(flow => flow.Name).ToList() is { Count: > 0 } flows
            ? $"{Wording.Names(flows)} now {(flows.Count == 1 ? "sends" : "send")} different requests."
            : null;

    private static string? Broken(OptionPlan done) =>
        done.FlowsThat(FlowFate.Breaks).Select(flow => flow.Name).ToList() is { Count: > 0 } flows ? FlowWords.Broken(flows) : null;

    private static string Changes(int count) => Wording.Count(count, "change");
}
