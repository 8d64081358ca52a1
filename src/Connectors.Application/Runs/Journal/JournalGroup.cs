using System.Runtime.ExceptionServices;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Flows.Running;
using Connectors.Domain.Reasons;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Runs.Journal;

/// <summary>Requests, their outcomes and states of records that are committed together.</summary>
internal sealed class JournalGroup(FlowRunRow run)
{
    private readonly List<FlowRunRequestRow> _sent = [], _answered = [];
    private readonly Dictionary<(int Position, int Number), (RecordState State, Reason? Error)> _records = [];
    private readonly TaskCompletionSource _full = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ExceptionDispatchInfo? _fault;

    /// <summary>Whether it was committed, or failed.</summary>
    public bool IsOver { get; private set; }

    private bool IsEmpty => _sent.Count + _answered.Count + _records.Count == 0;

    /// <summary>A request that is about to be sent.</summary>
    public void Sending(FlowRunRequestRow row) => _sent.Add(row);

    /// <summary>Waits a moment for other requests that are about to be sent, so that one commit is enough for all.</summary>
    /// <param name="expected">How many requests the group waits for.</param>
    /// <param name="longest">How long it waits at most.</param>
    public Task WaitForOthersAsync(int expected, TimeSpan longest) =>
        _sent.Count == 0 || _sent.Count >= expected ? Task.CompletedTask : Task.WhenAny(_full.Task, Task.Delay(longest));

    /// <summary>Ends the wait if as many requests as expected have come.</summary>
    public void EndWaitAt(int expected)
    {
        if (_sent.Count >= expected) _full.TrySetResult();
    }

    /// <summary>A request whose outcome is known.</summary>
    public void Answered(FlowRunRequestRow row) => _answered.Add(row);

    /// <summary>What is known of a record; the last that is said counts.</summary>
    /// <param name="position">The step, from 1.</param>
    /// <param name="number">Its place among the records of the step, from 1.</param>
    /// <param name="state">What is known.</param>
    /// <param name="error">Why it failed.</param>
    public void Record(int position, int number, RecordState state, Reason? error) =>
        _records[(position, number)] = (state, error);

    public async Task WriteAsync(ConnectorsDbContext db)
    {
        try
        {
            if (!IsEmpty) await db.InOneTransactionAsync(token => WriteAsync(db, token), CancellationToken.None);
        }
        catch (Exception fault)
        {
            _fault = ExceptionDispatchInfo.Capture(fault);
            throw;
        }
        finally
        {
            IsOver = true;
            db.ChangeTracker.Clear();
        }
    }

    public void ThrowIfFailed() => _fault?.Throw();

    /// <summary>Takes over what became known, from a group that could not be committed. Its requests were not sent.</summary>
    public void TakeOver(JournalGroup failed)
    {
        _answered.InsertRange(0, failed._answered);
        foreach (var (place, known) in failed._records.Where(record => record.Value.State != RecordState.Sending))
            _records.TryAdd(place, known);
    }

    private async Task<bool> WriteAsync(ConnectorsDbContext db, CancellationToken cancel)
    {
        db.FlowRunRequests.AddRange(_sent);
        foreach (var row in _answered) SetOutcome(db, row);
        foreach (var same in _records.GroupBy(record => (record.Key.Position, record.Value.State, record.Value.Error)))
        {
            var (position, state, error) = same.Key;
            var numbers = same.Select(record => record.Key.Number).ToList();
            await db.FlowRunRecords
                .Where(row => row.RunId == run.Id && row.Position == position && numbers.Contains(row.Number))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, state).SetProperty(row => row.Error, error), cancel);
        }

        var records = run.Records;
        if (_answered.Any(row => row.Position == 1 && row.Records > 0))
            await db.FlowRuns
                .Where(row => row.Id == run.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Records, records), cancel);
        return true;
    }

    private static void SetOutcome(ConnectorsDbContext db, FlowRunRequestRow row)
    {
        var entry = db.Attach(row);
        entry.Property(one => one.Status).IsModified = true;
        entry.Property(one => one.Milliseconds).IsModified = true;
        entry.Property(one => one.Retries).IsModified = true;
        entry.Property(one => one.Records).IsModified = true;
        entry.Property(one => one.Error).IsModified = true;
        entry.Property(one => one.Content).IsModified = true;
    }
}
