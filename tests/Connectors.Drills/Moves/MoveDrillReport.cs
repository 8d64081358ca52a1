using System.Globalization;
using Connectors.Domain.Updating.Jobs;

namespace Connectors.Drills.Moves;

/// <summary>What was found after the kills.</summary>
/// <param name="rounds">How many there were.</param>
/// <param name="before">The database before the job.</param>
internal sealed class MoveDrillReport(int rounds, MovesOnFile before)
{
    private readonly List<string> _torn = [], _twice = [];
    private int _asked, _moved, _unmoved, _unconfirmed;

    /// <summary>Each connector is exactly before its move, or exactly after it and its item done: its flows run on one version.</summary>
    public void JudgeKill(string round, MovesOnFile found)
    {
        _torn.AddRange(found.Faults.Select(fault => $"{round}: {fault}"));
        if (found.State == JobState.Draft) _unconfirmed++;
        foreach (var (id, connector) in found.Connectors)
        {
            _asked++;
            if (connector is { IsAfter: true, Item: ItemState.Done } && HasItsEdits(id, connector)) _moved++;
            else if (connector is { IsBefore: true, Item: ItemState.Waiting } && HasItsEdits(id, connector)) _unmoved++;
            else _torn.Add($"{round}, {id}: found as {connector}");
        }
    }

    /// <summary>Everything was moved once in the end.</summary>
    public void JudgeEnd(string round, MovesOnFile found)
    {
        _torn.AddRange(found.Faults.Select(fault => $"{round}, at the end: {fault}"));
        if (found.State != JobState.Done) _torn.Add($"{round}: the job ended as {found.State}");
        foreach (var (id, connector) in found.Connectors)
        {
            if (connector.Moves > 1 || connector.Newer > 1) _twice.Add($"{round}, {id}: {connector}");
            else if (connector is not { IsAfter: true, Item: ItemState.Done } || !HasItsEdits(id, connector))
                _torn.Add($"{round}, {id}: not finished by the next start, found as {connector}");
        }
    }

    public DrillResult Result() => new(
        string.Join(
            '\n',
            "| SIGKILLs | before confirmed | moves requested | found done | found exactly before | done twice | half done, or lost |",
            "|---:|---:|---:|---:|---:|---:|---:|",
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {rounds} | {_unconfirmed} | {_asked} | {_moved} | {_unmoved} | **{_twice.Count}** | **{_torn.Count}** |\n")),
        [.. _twice, .. _torn]);

    private bool HasItsEdits(string id, MoveOnFile connector) => connector.Edits == before.Connectors[id].Edits;
}
