using Connectors.Application.Instances;
using Connectors.Application.Recording;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Installed;
using Connectors.Domain.People;
using Connectors.Domain.Updating;
using Connectors.Domain.Updating.Options;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Application.Updating;

/// <summary>A plan that is being applied.</summary>
/// <param name="Found">The connector as the plan has it.</param>
/// <param name="Plan">What is done.</param>
/// <param name="Request">Who asked for what.</param>
/// <param name="By">Who does it, and when.</param>
internal sealed record Applying(FactsOfRow Found, OptionPlan Plan, UpdateRequest Request, PersonAt By)
{
    public ConnectorRow Row => Found.Row;

    /// <summary>The release that the steps lead to.</summary>
    public ReleaseRow Target => Found.Target!;

    /// <summary>The connector that was added; null where none was.</summary>
    public ConnectorRow? Added { get; set; }

    /// <summary>The other connector of a move.</summary>
    /// <exception cref="InvalidOperationException">It is no move.</exception>
    public ConnectorRow Other => Added ?? Found.Other ?? throw new InvalidOperationException("Nothing moves.");

    /// <summary>What a move has done so far.</summary>
    public MoveProgress Moved { get; } = new();
}

/// <summary>Does the steps of a plan to the rows of a transaction.</summary>
public sealed class StepApplier(ConnectorsDbContext db, DefinitionStore definitions, InstanceStates states, MoveStepApplier moves)
{
    /// <summary>Makes ready what has to be ready before a transaction.</summary>
    internal void Prepare() => moves.Prepare();

    /// <summary>Does every step.</summary>
    /// <exception cref="InvalidOperationException">A step is unknown here: nothing of the plan is done.</exception>
    internal async Task ApplyAsync(Applying what, CancellationToken cancel)
    {
        var (row, before) = (what.Row, await definitions.LoadAsync(what.Row.CurrentFingerprint, cancel));
        foreach (var step in what.Plan.Lead.Steps) await DoAsync(step, what, cancel);

        // The instances' states follow what they sign in by.
        if (row.CurrentFingerprint != $"{before.Fingerprint}" || row.BaselineFingerprint != what.Found.Baseline?.Fingerprint)
            await states.FollowAsync(row, before.Content, (await definitions.LoadAsync(row.CurrentFingerprint, cancel)).Content, cancel);
    }

    private async Task DoAsync(UpdateStep step, Applying what, CancellationToken cancel)
    {
        switch (step)
        {
            case UpdateStep.ReplaceDefinition(var with):
                await definitions.ReplaceAsync(what.Row, with, cancel);
                break;
            case UpdateStep.MoveBaseline:
                what.Row.MoveBaseline(what.Target);
                await definitions.CountEditsAsync(what.Row, cancel);
                break;
            case UpdateStep.AddConnector:
                what.Added = await AddBesideAsync(what, cancel);
                break;
            case UpdateStep.CarryValues carry:
                await moves.CarryAsync(carry, what, cancel);
                break;
            case MoveStep move:
                await moves.DoAsync(move, what, cancel);
                break;
            default:
                throw new InvalidOperationException($"The step {step.GetType().Name} is unknown, so nothing of the update is done.");
        }
    }

    private async Task<ConnectorRow> AddBesideAsync(Applying what, CancellationToken cancel)
    {
        var (row, release) = (what.Row, what.Target);
        var added = Entries.New(db, row.Name, release.Fingerprint, what.By.At);
        added.AlongsideOfId = row.Id;
        added.AlongsideOfVersion = row.Version;
        added.MoveBaseline(release);
        added.Colour = Entries.ColourOf(await definitions.LoadAsync(release.Fingerprint, cancel));
        Revisions.Add(db, added, new RevisionFacts(RevisionKind.Installed) { To = release.Version, From = row.Version }, what.By);
        return added;
    }
}
