using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Options;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Web.Presentation;

/// <summary>What the ways to update are called: one row for each.</summary>
public sealed record OptionWords(string Title, string Does, string Button)
{
    /// <summary>The words of an option in a plan.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The option has no row here.</exception>
    public static OptionWords Of(OptionPlan option, UpdatePlan plan)
    {
        var (to, edits) = (plan.Facts.Offered?.Release.Version, Wording.Count(option.Sums.Edits, "change"));
        return option.Key switch
        {
            Update.Name => new("Update", $"Take {to}.", $"Update to {to}"),
            KeepChanges.Name => new("Keep my changes", $"Take {to} with your {edits} on it.", KeepButton(option)),
            InstallAlongside.Name => new("Install alongside", $"Add {to} as a second connector.", $"Install {to} alongside"),
            Overwrite.Name => new("Overwrite", $"Replace with {to}.", OverwriteButton(option)),
            Undo.Name => new("Undo", $"Go back to {plan.Facts.Undo!.Release.Release.Version}.", UndoButton(option)),
            RestoreEdits.Name => new(
                "Restore my edits here", $"Put your {edits} on {option.Lead.Baseline.Release.Version}.", RestoreButton(option)),
            Move.Name => new("Finish moving", $"Move everything to {option.Lead.Baseline.Release.Version}.", MoveButton(option)),
            UndoMove.Name => new("Undo the move", $"Go back to {option.Lead.Baseline.Release.Version}.", "Undo the move"),
            _ => throw new ArgumentOutOfRangeException(nameof(option), option.Key, "An option without words."),
        };
    }

    /// <summary>What a plan is about, before the connector's name.</summary>
    public static string Verb(UpdateFacts facts) => facts.Aim switch
    {
        null => "Update",
        UpdateAim.Undo => "Undo the update of",
        UpdateAim.Restore => "Restore your edits of",
        UpdateAim.Move => "Finish moving",
        UpdateAim.UndoMove => "Undo the move to",
        _ => throw new ArgumentOutOfRangeException(nameof(facts), facts.Aim, "A use without a verb."),
    };

    private static string RestoreButton(OptionPlan option) => option switch
    {
        { OpenQuestions.Count: > 0 and var open } => $"Answer {Wording.Count(open, "question")}",
        _ => $"Restore {Wording.Count(option.Sums.Kept, "change")}",
    };

    private static string MoveButton(OptionPlan option) => option switch
    {
        { OpenQuestions.Count: > 0 and var open } => $"Answer {Wording.Count(open, "question")}",
        { Lead.Moves.Flows.Count: > 0 and var flows } => $"Move {Wording.Count(flows, "flow")}",
        _ => "Finish moving",
    };

    private static string KeepButton(OptionPlan option) => option switch
    {
        { OpenQuestions.Count: > 0 and var open } => $"Answer {Wording.Count(open, "question")}",
        { Sums.Kept: > 0 and var kept } => $"Update and keep {Wording.Count(kept, "change")}",
        _ => "Update",
    };

    private static string UndoButton(OptionPlan option) =>
        option.OpenQuestions.Count is > 0 and var open ? $"Answer {Wording.Count(open, "question")}" : "Undo the update";

    private static string OverwriteButton(OptionPlan option) =>
        option.Sums.Lost == 0 ? "Overwrite" : $"Overwrite and lose {Wording.Count(option.Sums.Lost, "change")}";
}
