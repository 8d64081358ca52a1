using Connectors.Domain.People;
using Connectors.Domain.Ports;
using Connectors.Domain.Updating;
using Connectors.Domain.Updating.Options;
using Connectors.Infrastructure.Data;
using Connectors.Infrastructure.Data.Rows;

namespace Connectors.Infrastructure.Installed;

/// <summary>Applies updates: one transaction each, decided inside it.</summary>
public sealed class UpdateStore(ConnectorsDbContext db, UpdateSubjects subjects, TimeProvider time) : IUpdateStore
{
    public async Task<UpdateSubject?> FindAsync(InstalledId id, CancellationToken cancel) => (await subjects.FindAsync(id, cancel))?.Subject;

    public Task<UpdateResult> ApplyAsync(InstalledId id, Func<UpdateSubject, UpdateDecision> decide, Person by, CancellationToken cancel) =>
        db.InOneTransactionAsync<UpdateResult>(async token =>
        {
            if (await subjects.FindAsync(id, token) is not { } stored) return new UpdateResult.NotFound();
            var at = new PersonAt(by.Name, time.GetUtcNow().UtcDateTime);
            return decide(stored.Subject) switch
            {
                UpdateDecision.GoAhead(var plan) => Apply(stored, plan, at),
                UpdateDecision.Refuse(var refusal) => refusal,
                _ => throw new InvalidOperationException("A decision is one of two."),
            };
        }, cancel);

    private UpdateResult Apply(StoredSubject stored, UpdatePlan plan, PersonAt by)
    {
        var (row, offered) = (stored.Row, stored.Offered!);
        var record = Record(row, plan, by);
        ConnectorRow? added = null;
        foreach (var step in plan.Steps)
        {
            switch (step)
            {
                case UpdateStep.ReplaceDefinition(var with):
                    row.CurrentFingerprint = with.ToString();
                    row.Customisations = 0;
                    break;
                case UpdateStep.MoveBaseline:
                    row.MoveBaseline(offered);
                    row.Customisations = 0;
                    break;
                case UpdateStep.AddEntry:
                    added = AddBeside(row, offered, by);
                    break;
            }
        }

        record.AddedId = added?.Id;
        if (added is null) Revisions.Add(db, row, Title(plan), [.. plan.Losses.Select(loss => $"Replaced: {loss.Words}")], by);
        db.UpdateRecords.Add(record);
        return added is null
            ? new UpdateResult.Updated(stored.Subject.Id, row.Name, plan.To.Version, plan.Losses.Count)
            : new UpdateResult.Installed(new InstalledId(added.Id), stored.Subject.Id, row.Name, plan.To.Version);
    }

    private ConnectorRow AddBeside(ConnectorRow row, ReleaseRow offered, PersonAt by)
    {
        var added = Entries.New(db, row.Name, offered.Fingerprint, by.At);
        added.Colour = row.Colour;
        added.AlongsideOfId = row.Id;
        added.AlongsideOfVersion = row.Version;
        added.MoveBaseline(offered);
        Revisions.Add(db, added, $"Installed {offered.Version} alongside {row.Version}", [], by);
        return added;
    }

    private static string Title(UpdatePlan plan) => plan.Option is Overwrite ? $"Overwritten by {plan.To.Version}" : $"Updated to {plan.To.Version}";

    private static UpdateRecordRow Record(ConnectorRow row, UpdatePlan plan, PersonAt by) => new()
    {
        Id = Guid.CreateVersion7(),
        OrganisationId = row.OrganisationId,
        ConnectorId = row.Id,
        ConnectorName = row.Name,
        FromVersion = row.Version,
        ToVersion = plan.To.Version.ToString(),
        Option = plan.Option.Key,
        Outcome = "done",
        Lost = plan.Losses.Count,
        At = by.At,
        By = by.Name,
    };
}
