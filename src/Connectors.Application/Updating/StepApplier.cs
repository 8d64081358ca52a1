using Connectors.Application.Instances;
using Connectors.Application.Recording;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Definitions;
using Connectors.Domain.People;
using Connectors.Domain.Updating.Options;

namespace Connectors.Application.Updating;

/// <summary>Does the steps of a plan to the rows of a transaction.</summary>
public sealed class StepApplier(ConnectorsDbContext db, DefinitionStore definitions, InstanceStates states)
{
    /// <summary>Does every step.</summary>
    /// <param name="steps">The steps, in order.</param>
    /// <param name="row">The connector.</param>
    /// <param name="target">The release that the steps lead to.</param>
    /// <param name="by">Who does it, and when.</param>
    /// <param name="cancel">Gives up before the commit.</param>
    /// <returns>The connector that was added; null where none was.</returns>
    /// <exception cref="InvalidOperationException">A step is unknown here: nothing of the plan is done.</exception>
    internal async Task<ConnectorRow?> ApplyAsync(
        IEnumerable<UpdateStep> steps, ConnectorRow row, ReleaseRow target, PersonAt by, CancellationToken cancel)
    {
        var before = await definitions.LoadAsync(row.CurrentFingerprint, cancel);
        ConnectorRow? added = null;
        foreach (var step in steps)
        {
            switch (step)
            {
                case UpdateStep.ReplaceDefinition(var with):
                    await definitions.KeepAsync(with, cancel);
                    (row.CurrentFingerprint, row.Colour) = (with.Fingerprint.ToString(), Entries.ColourOf(with));
                    break;
                case UpdateStep.MoveBaseline:
                    row.MoveBaseline(target);
                    await definitions.CountEditsAsync(row, cancel);
                    break;
                case UpdateStep.AddConnector:
                    added = await AddBesideAsync(row, target, by, cancel);
                    break;
                default:
                    throw new InvalidOperationException($"The step {step.GetType().Name} is unknown, so nothing of the update is done.");
            }
        }

        if (added is null) await FollowAsync(row, before, cancel);
        return added;
    }

    // The instances' states follow what they sign in by.
    private async Task FollowAsync(ConnectorRow row, ConnectorDefinition before, CancellationToken cancel) => await states.FollowAsync(
        row, before.Content, (await definitions.LoadAsync(row.CurrentFingerprint, cancel)).Content, cancel);

    private async Task<ConnectorRow> AddBesideAsync(ConnectorRow row, ReleaseRow release, PersonAt by, CancellationToken cancel)
    {
        var added = Entries.New(db, row.Name, release.Fingerprint, by.At);
        added.AlongsideOfId = row.Id;
        added.AlongsideOfVersion = row.Version;
        added.MoveBaseline(release);
        added.Colour = Entries.ColourOf(await definitions.LoadAsync(release.Fingerprint, cancel));
        Revisions.Add(db, added, $"Installed {release.Version} alongside {row.Version}", [], by);
        return added;
    }
}
