using System.Text.Json;
using Connectors.Application.People;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Domain.Merging;
using Connectors.Domain.People;
using Connectors.Domain.Updating.Facts;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Updating.Choices;

/// <summary>Keeps the answers to the questions of an update until the connector is updated; anyone can continue, anywhere.</summary>
public sealed class AnswerDrafts(ConnectorsDbContext db, TimeProvider time)
{
    /// <summary>Keeps answers beside those that were kept before; the last one of a place counts.</summary>
    /// <param name="id">The connector.</param>
    /// <param name="update">The fingerprint of the offered definition, or <see cref="UpdateAim.Key"/>.</param>
    /// <param name="answers">The answers; an undecided one removes the answer of its place.</param>
    /// <param name="by">Who answers.</param>
    /// <param name="cancel">Gives up before the commit.</param>
    /// <returns>False where the organisation has no such connector.</returns>
    public Task<bool> SaveAsync(
        InstalledId id, string update, IReadOnlyList<Decision> answers, Actor by, CancellationToken cancel) =>
        db.InOneTransactionAsync(async token =>
        {
            if (!await db.Connectors.AnyAsync(row => row.Id == id, token)) return false;
            var row = await db.Answers.SingleOrDefaultAsync(row => row.ConnectorId == id && row.Update == update, token)
                ?? Add(id, update);
            var at = by.At(time);
            row.Answers = JsonSerializer.Serialize(
                Read(row).ExceptBy(answers.Select(answer => answer.Path), kept => kept.Path)
                    .Concat(answers.Where(answer => answer.Choice != DecisionChoice.Undecided)));
            (row.ChangedAt, row.ChangedBy, row.ChangedById, row.Revision) = (at.At, at.Name, at.By.Id, row.Revision + 1);
            return true;
        }, cancel);

    internal async Task<AnswersByUpdate> OfAsync(IQueryable<InstalledId> connectors, CancellationToken cancel) =>
        new((await Of(db, connectors).AsNoTracking().ToListAsync(cancel)).ToDictionary(row => (row.ConnectorId, row.Update), Read));

    /// <summary>Removes the answers of a connector, to every question about what it no longer is.</summary>
    internal static Task RemoveAsync(ConnectorsDbContext db, ConnectorRow of, CancellationToken cancel) =>
        db.Answers.Where(row => row.ConnectorId == of.Id).ExecuteDeleteAsync(cancel);

    internal static IQueryable<AnswersRow> Of(ConnectorsDbContext db, IQueryable<InstalledId> connectors) =>
        db.Answers.Where(row => connectors.Contains(row.ConnectorId));

    private AnswersRow Add(InstalledId id, string update)
    {
        var row = new AnswersRow
        {
            Id = db.NewId<AnswersId>(),
            OrganisationId = db.RequiredOrganisation,
            ConnectorId = id,
            Update = update,
            Answers = "[]",
            ChangedBy = "",
        };
        db.Answers.Add(row);
        return row;
    }

    private static IReadOnlyList<Decision> Read(AnswersRow row) => JsonSerializer.Deserialize<IReadOnlyList<Decision>>(row.Answers) ?? [];
}

/// <summary>Answers by connector and update.</summary>
internal sealed record AnswersByUpdate(IReadOnlyDictionary<(InstalledId Connector, string Update), IReadOnlyList<Decision>> Answers)
{
    /// <summary>The connectors with answers.</summary>
    public IReadOnlySet<InstalledId> Connectors { get; } = Answers.Keys.Select(key => key.Connector).ToHashSet();

    public IReadOnlyList<Decision> Of(InstalledId connector, string? update) =>
        update is null ? [] : Answers.GetValueOrDefault((connector, update)) ?? [];
}
