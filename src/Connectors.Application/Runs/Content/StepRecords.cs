using Connectors.Application.Runs.Journal;
using Connectors.Data.Rows;
using Connectors.Domain.Flows.Running;
using Connectors.Domain.Reasons;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Runs.Content;

/// <summary>The kept records of one step. What is said of them is written with the requests of the log.</summary>
/// <param name="journal">Writes it.</param>
/// <param name="run">The run.</param>
/// <param name="position">The step, from 1.</param>
/// <param name="isKept">Whether its records are kept.</param>
internal sealed class StepRecords(RunJournal journal, FlowRunRow run, int position, bool isKept)
{
    public bool IsKept => isKept;

    /// <param name="at">From 0.</param>
    /// <param name="state">What is known of it.</param>
    /// <param name="error">Why it failed.</param>
    public void Say(int at, RecordState state, Reason? error = null)
    {
        if (isKept) journal.Say(group => Say(group, at, state, error));
    }

    /// <summary>The same in a group of the journal.</summary>
    public void Say(JournalGroup group, int at, RecordState state, Reason? error = null)
    {
        if (isKept) group.Record(position, at + 1, state, error);
    }

    /// <summary>Says that the step used all records.</summary>
    public Task UsedAsync(CancellationToken cancel) => isKept
        ? journal.UseAsync(db => db.FlowRunRecords
            .Where(row => row.RunId == run.Id && row.Position == position)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, RecordState.Sent), cancel))
        : Task.CompletedTask;
}
