using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Catalog;
using Connectors.Domain.Ids;
using Connectors.Domain.Merging;
using Connectors.Domain.People;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Holding;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Updating.Choices;

/// <summary>What people decided about updates before: answers, for one update or for good, and holds.</summary>
public sealed class UpdateChoices(ConnectorsDbContext db, AnswerDrafts drafts, TimeProvider time)
{
    /// <summary>What was decided for connectors, by two queries.</summary>
    /// <param name="connectors">The connectors.</param>
    /// <param name="cancel">Gives up.</param>
    internal async Task<ChoicesOfConnectors> OfAsync(IQueryable<InstalledId> connectors, CancellationToken cancel)
    {
        var rules = (await Rules(db, connectors).AsNoTracking().ToListAsync(cancel)).ToLookup(row => row.PackageId);
        return new ChoicesOfConnectors(await drafts.OfAsync(connectors, cancel), rules, time.GetUtcNow().UtcDateTime);
    }

    /// <summary>The answers to the questions of undoing updates, or of restoring what they overwrote.</summary>
    internal Task<AnswersByUpdate> OfPastAsync(IQueryable<InstalledId> connectors, CancellationToken cancel) =>
        drafts.OfAsync(connectors, cancel);

    internal static IQueryable<AnswerRuleRow> Rules(ConnectorsDbContext db, IQueryable<InstalledId> connectors) => db.AnswerRules
        .Where(rule => db.Connectors.Any(row => row.PackageId == rule.PackageId && connectors.Contains(row.Id)))
        .OrderBy(rule => rule.At)
        .ThenBy(rule => rule.Id);
}

/// <summary>What was decided for connectors.</summary>
internal sealed record ChoicesOfConnectors(
    AnswersByUpdate Answers,
    ILookup<string, AnswerRuleRow> Rules,
    DateTime Now)
{
    /// <summary>The facts of a connector, with what was decided for it.</summary>
    public UpdateFacts Add(UpdateFacts facts, ReleaseRow? offered, UpdateHoldRow? hold) => facts with
    {
        Answers = Answers.Of(facts.Id, offered?.Fingerprint),
        Remembered = offered is null ? [] : [.. Rules[offered.PackageId].Select(rule => rule.ToRemembered())],
        Hold = offered is null ? null : HoldOf(hold, offered),
    };

    private Hold? HoldOf(UpdateHoldRow? row, ReleaseRow offered) =>
        row?.ToHold() is { } hold
        && HoldRules.Applies(hold, ReleaseVersion.Parse(offered.Version), offered.PublishedAt, Now)
            ? hold
            : null;
}

/// <summary>Rows of what people decided as values.</summary>
internal static class ChoiceRows
{
    public static Hold ToHold(this UpdateHoldRow row) => new(row.Kind, row.Reason, new PersonAt(new Author(row.ById, row.By), row.At))
    {
        Version = row.Version is { } version ? ReleaseVersion.Parse(version) : null,
        Until = row.Until,
        Days = row.Days,
    };

    public static RememberedAnswer ToRemembered(this AnswerRuleRow row) => new(
        row.Id,
        new Decision(row.Path, row.Choice)
        {
            Mine = row.Mine,
            Theirs = row.Theirs,
            Value = row.Value,
            Title = KeptTitle.Words(row.Path, row.Title),
        },
        new PersonAt(new Author(row.ById, row.By), row.At));
}
