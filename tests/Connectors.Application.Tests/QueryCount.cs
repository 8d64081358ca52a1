using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Connectors.Application.Tests;

/// <summary>Counts the commands that the test sends to the database, whichever context sends them.</summary>
internal sealed class QueryCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private static readonly AsyncLocal<QueryCount?> Current = new();
    private readonly List<IDisposable> _subscriptions = [];
    private int _commands;

    private QueryCount()
    {
    }

    /// <summary>How many commands the work sends.</summary>
    public static async Task<int> OfAsync(Func<Task> work)
    {
        using var count = new QueryCount();
        Current.Value = count;
        lock (count._subscriptions) count._subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(count));
        await work();
        Current.Value = null;
        return count._commands;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name != DbLoggerCategory.Name) return;
        lock (_subscriptions) _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name && Current.Value == this) Interlocked.Increment(ref _commands);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        lock (_subscriptions) _subscriptions.ForEach(subscription => subscription.Dispose());
    }
}
