using Connectors.Application.People;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Domain.Merging;
using Connectors.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Updating.Choices;

/// <summary>An answer that is given again whenever its question comes up.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Package">The package that it is for.</param>
/// <param name="Answer">The place and the answer; without values where it holds whatever they are.</param>
/// <param name="By">Who gave it, and when.</param>
/// <param name="UsedAt">When an update last used it (UTC); null if none did.</param>
public sealed record AnswerRule(AnswerRuleId Id, string Package, Decision Answer, PersonAt By, DateTime? UsedAt)
{
    public bool IsForAnyValue => Answer is { Mine: null, Theirs: null };
}

/// <summary>Keeps answers for good: for these very values, or for a place whatever the values are.</summary>
public sealed class AnswerRules(ConnectorsDbContext db, TimeProvider time)
{
    /// <summary>Every rule of the organisation, by package and place.</summary>
    public async Task<IReadOnlyList<AnswerRule>> ListAsync(CancellationToken cancel) =>
    [
        .. (await db.AnswerRules.AsNoTracking().OrderBy(row => row.PackageId).ThenBy(row => row.At).ToListAsync(cancel))
            .Select(row => (Row: row, Kept: row.ToRemembered()))
            .Select(rule => new AnswerRule(rule.Row.Id, rule.Row.PackageId, rule.Kept.Answer, rule.Kept.By, rule.Row.UsedAt)),
    ];

    /// <summary>Keeps an answer for packages, in place of one for the same place and values.</summary>
    /// <param name="packages">The packages.</param>
    /// <param name="answer">The question with its answer.</param>
    /// <param name="anyValue">Whether it holds whatever the values are.</param>
    /// <param name="by">Who gives it.</param>
    /// <param name="cancel">Gives up before the commit.</param>
    public Task SaveAsync(
        IReadOnlyCollection<string> packages, Decision answer, bool anyValue, Actor by, CancellationToken cancel) =>
        db.InOneTransactionAsync(async token =>
        {
            var kept = anyValue ? answer with { Mine = null, Theirs = null } : answer;
            var rows = await db.AnswerRules.Where(row => packages.Contains(row.PackageId)).ToListAsync(token);
            foreach (var package in packages.Distinct(StringComparer.Ordinal))
            {
                var row = rows.FirstOrDefault(row => row.PackageId == package && IsFor(row, kept)) ?? Add(package, kept);
                var at = by.At(time);
                (row.Choice, row.Value, row.At, row.By, row.ById) = (kept.Choice, kept.Value, at.At, at.Name, at.By.Id);
            }

            return true;
        }, Turn.InOrganisation, cancel);

    /// <summary>Changes the answer of a rule to ours or the release's.</summary>
    /// <returns>False where the organisation has no such rule.</returns>
    public Task<bool> ChangeAsync(AnswerRuleId rule, DecisionChoice choice, Actor by, CancellationToken cancel) =>
        db.InOneTransactionAsync(async token =>
        {
            if (choice is not (DecisionChoice.Mine or DecisionChoice.Theirs)) return false;
            if (await db.AnswerRules.SingleOrDefaultAsync(row => row.Id == rule, token) is not { } row) return false;
            var at = by.At(time);
            (row.Choice, row.Value, row.At, row.By, row.ById) = (choice, null, at.At, at.Name, at.By.Id);
            return true;
        }, cancel);

    /// <returns>False where the organisation has no such rule.</returns>
    public Task<bool> RemoveAsync(AnswerRuleId rule, CancellationToken cancel) => db.InOneTransactionAsync(async token =>
        await db.AnswerRules.Where(row => row.Id == rule).ExecuteDeleteAsync(token) > 0, cancel);

    /// <summary>Writes down that rules were used, as part of the update that did.</summary>
    internal static async Task UsedAsync(
        ConnectorsDbContext db, IReadOnlyCollection<AnswerRuleId> rules, DateTime at, CancellationToken cancel)
    {
        if (rules.Count == 0) return;
        await db.AnswerRules
            .Where(row => rules.Contains(row.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedAt, at), cancel);
    }

    private static bool IsFor(AnswerRuleRow row, Decision answer) =>
        (row.Path, row.Mine, row.Theirs) == (answer.Path, answer.Mine, answer.Theirs);

    private AnswerRuleRow Add(string package, Decision answer)
    {
        var row = new AnswerRuleRow
        {
            Id = db.NewId<AnswerRuleId>(),
            OrganisationId = db.RequiredOrganisation,
            PackageId = package,
            Path = answer.Path,
            Mine = answer.Mine,
            Theirs = answer.Theirs,
            Title = KeptTitle.Fit(answer.Called.Length > 0 ? answer.Called : "[]", ConnectorsModel.NameLength),
            By = "",
        };
        db.AnswerRules.Add(row);
        return row;
    }
}
