using Connectors.Data;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Searching;

/// <summary>What a search of everything found; at most <see cref="Finder.Most"/> of each kind, best first.</summary>
/// <param name="Connectors">Entries of the list.</param>
/// <param name="Instances">Instances with the name of their connector.</param>
/// <param name="Flows">Flows.</param>
/// <param name="Runs">The newest runs of flows with such a name.</param>
/// <param name="Packages">Packages of the marketplace.</param>
public sealed record FoundThings(
    IReadOnlyList<FoundThing<InstalledId>> Connectors,
    IReadOnlyList<FoundThing<InstanceId>> Instances,
    IReadOnlyList<FoundThing<FlowId>> Flows,
    IReadOnlyList<FoundRun> Runs,
    IReadOnlyList<FoundPackage> Packages)
{
    public static FoundThings Nothing { get; } = new([], [], [], [], []);
}

/// <summary>A connector, an instance or a flow.</summary>
/// <param name="Id">What its address is made of.</param>
/// <param name="Name">Its name.</param>
/// <param name="Note">What tells it apart: a version, or the connector of an instance; null where nothing does.</param>
public sealed record FoundThing<TId>(TId Id, string Name, string? Note)
    where TId : struct, IId<TId>;

/// <summary>A package of the marketplace.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Category">Its category; null where it has none.</param>
public sealed record FoundPackage(string Id, string Name, string? Category);

/// <summary>A run of a flow.</summary>
/// <param name="Id">The run.</param>
/// <param name="Flow">The name of its flow.</param>
/// <param name="State">How far it is.</param>
/// <param name="AskedAt">When it was asked for (UTC).</param>
public sealed record FoundRun(RunId Id, string Flow, RunState State, DateTime AskedAt);

/// <summary>Finds what has a name, whatever it is.</summary>
public sealed class Finder(ConnectorsDbContext db)
{
    /// <summary>How many of a kind are shown.</summary>
    public const int Most = 6;

    private const int Runs = 3;

    /// <summary>One command for each kind.</summary>
    /// <param name="search">Part of a name; nothing is found for a blank one.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<FoundThings> FindAsync(string? search, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(search)) return FoundThings.Nothing;
        return new FoundThings(
            await FinderQueries.Connectors(db, search).Take(Most).ToListAsync(cancel),
            await FinderQueries.Instances(db, search).Take(Most).ToListAsync(cancel),
            await FinderQueries.Flows(db, search).Take(Most).ToListAsync(cancel),
            await FinderQueries.Runs(db, search).Take(Runs).ToListAsync(cancel),
            await FinderQueries.Packages(db, search).Take(Most).ToListAsync(cancel));
    }
}
