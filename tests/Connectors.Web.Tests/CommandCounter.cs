using System.Diagnostics;
using Connectors.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Web.Tests;

/// <summary>Counts the commands that the requests of an application send to its database.</summary>
internal sealed class CommandCounter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> _subscriptions = [];
    private readonly string? _database;
    private readonly IHttpContextAccessor _request;

    // Other tests have applications of their own in this process, each with a database of its own.
    public CommandCounter(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        _database = scope.ServiceProvider.GetRequiredService<ConnectorsDbContext>().Database.GetConnectionString();
        _request = services.GetRequiredService<IHttpContextAccessor>();
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Count { get; private set; }

    /// <summary>How many commands a request needs once the caches are filled.</summary>
    public static async Task<int> OfAsync(IServiceProvider services, Func<Task> request)
    {
        await request();
        using var counter = new CommandCounter(services);
        await request();
        return counter.Count;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is not CommandExecutedEventData { Context: { } asked }) return;
        // What watches over runs and jobs asks the database in between, for no request.
        if (_request.HttpContext is not null && asked.Database.GetConnectionString() == _database) Count++;
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());
}
