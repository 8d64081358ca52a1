using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Application.Runs.Journal;

/// <summary>Writes the requests and records of a run in groups: what comes while one group is written is in the next.</summary>
/// <remarks>
/// A request is sent only after its row is committed, so that a crash leaves a trace of it. What became of it is written with
/// the next group, or soon after by itself; a crash in between leaves "may have arrived".
/// <code>
/// request 1 waits for group A      requests 2 and 3 come: they wait for group B
/// A is committed, 1 is sent        B is committed with 2 and 3, and with the outcome of whatever was answered meanwhile
/// </code>
/// </remarks>
internal sealed class RunJournal(IServiceScopeFactory scopes, FlowRunRow run) : IAsyncDisposable
{
    private static readonly TimeSpan OutcomeDelay = TimeSpan.FromMilliseconds(200), LongestWait = TimeSpan.FromMilliseconds(10);
    private readonly TenantScope _scope = TenantScope.Begin(scopes, run.OrganisationId);
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _end = new();
    private readonly Lock _lock = new();
    private JournalGroup _next = new(run);
    private Task _soon = Task.CompletedTask;

    /// <summary>Requests that are sent at once, and share a group where they can.</summary>
    public int AtOnce { get; set; } = 1;

    /// <summary>The id of a row that is added.</summary>
    public T NewId<T>()
        where T : struct, IId<T> => _scope.Get<ConnectorsDbContext>().NewId<T>();

    /// <summary>Adds to the next group, and returns when it is committed.</summary>
    public async Task WriteAsync(Action<JournalGroup> say, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        JournalGroup group;
        lock (_lock)
        {
            group = _next;
            say(group);
            group.EndWaitAt(AtOnce);
        }

        await CommitAsync(group);
    }

    /// <summary>Adds to the next group, without waiting for it.</summary>
    public void Say(Action<JournalGroup> say)
    {
        lock (_lock)
        {
            say(_next);
            if (_soon.IsCompleted) _soon = CommitSoonAsync();
        }
    }

    /// <summary>Commits everything that was said.</summary>
    public Task FlushAsync() => WriteAsync(_ => { }, CancellationToken.None);

    /// <summary>Uses the database while no group is written.</summary>
    public async Task<T> UseAsync<T>(Func<ConnectorsDbContext, Task<T>> work)
    {
        await _turn.WaitAsync();
        try
        {
            var db = _scope.Get<ConnectorsDbContext>();
            db.ChangeTracker.Clear();
            return await work(db);
        }
        finally
        {
            _turn.Release();
        }
    }

    // The first caller to get the turn commits the group. For the others that wait, it is then over.
    private async Task CommitAsync(JournalGroup group)
    {
        await UseAsync(async db =>
        {
            if (group.IsOver) return false;
            await group.WaitForOthersAsync(AtOnce, LongestWait);
            lock (_lock) _next = new JournalGroup(run);
            try
            {
                await group.WriteAsync(db);
            }
            catch (Exception)
            {
                // Outcomes must not be lost with it: they are written with the next group.
                lock (_lock) _next.TakeOver(group);
                throw;
            }

            return true;
        });
        group.ThrowIfFailed();
    }

    private async Task CommitSoonAsync()
    {
        try
        {
            await Task.Delay(OutcomeDelay, _end.Token);
            await FlushAsync();
        }
        catch (Exception)
        {
            // The next group has it; where that fails too, the run says so.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _soon;
        _end.Dispose();
        _turn.Dispose();
        await _scope.DisposeAsync();
    }
}
