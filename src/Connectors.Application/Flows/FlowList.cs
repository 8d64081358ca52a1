using Connectors.Application.Instances;
using Connectors.Data;
using Connectors.Data.Queries;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.Requests.Passing;
using Connectors.Outbound.Credentials;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Flows;

/// <summary>Which flows a person wants to see.</summary>
public enum FlowFilter
{
    All,
    Broken,
    OutOfDate,
    Failed,
    Disabled,
}

/// <summary>What a person wants to see of the flows.</summary>
/// <param name="Search">Part of the name of a flow, or of a connector or an instance that it uses; null or blank for all.</param>
/// <param name="Filter">Which of them.</param>
/// <param name="Page">From 1.</param>
public sealed record FlowQuery(string? Search = null, FlowFilter Filter = FlowFilter.All, int Page = 1);

/// <summary>How many flows each filter has, among those that a search finds.</summary>
public sealed record FlowCounts(int All, int Broken, int OutOfDate, int Failed, int Disabled)
{
    public int Of(FlowFilter filter) => filter switch
    {
        FlowFilter.Broken => Broken,
        FlowFilter.OutOfDate => OutOfDate,
        FlowFilter.Failed => Failed,
        FlowFilter.Disabled => Disabled,
        _ => All,
    };
}

/// <summary>A page of the flows, by name, and how many each filter has.</summary>
public sealed record FlowPage(Page<FlowLine> Flows, FlowCounts Counts);

/// <summary>Reads the list of flows: four commands, however many flows and steps there are.</summary>
public sealed class FlowList(ConnectorsDbContext db, DefinitionStore definitions, CredentialVault vault)
{
    public async Task<FlowPage> ReadAsync(FlowQuery query, CancellationToken cancel)
    {
        var (broken, braced) = await JudgedAsync(cancel);
        var counts = await CountsAsync(query.Search, broken, cancel);
        var flows = await FlowListQueries.Lines(db, query.Search, query.Filter, broken)
            .ToPageAsync((query.Page, counts.Of(query.Filter)), cancel);
        var judged = flows.As(flow => flow with { IsBroken = broken.Contains(flow.Id), HasOldBraces = braced.Contains(flow.Id) });
        return new FlowPage(judged, counts);
    }

    /// <summary>How many flows each filter has.</summary>
    public async Task<FlowCounts> CountsAsync(CancellationToken cancel) =>
        await CountsAsync(search: null, (await JudgedAsync(cancel)).Broken, cancel);

    private async Task<FlowCounts> CountsAsync(string? search, IReadOnlyCollection<FlowId> broken, CancellationToken cancel) =>
        await FlowListQueries.Counts(db, search, broken).SingleOrDefaultAsync(cancel) ?? new FlowCounts(0, 0, 0, 0, 0);

    // Whether a step can run is decided on its definition, which no database can: so of each step are read the keys that it is decided by.
    private async Task<(IReadOnlyCollection<FlowId> Broken, IReadOnlySet<FlowId> Braced)> JudgedAsync(CancellationToken cancel)
    {
        var steps = await FlowListQueries.Steps(db).ToListAsync(cancel);
        var contents = await definitions.LoadAllAsync(steps.Select(step => step.Fingerprint), cancel);
        var broken = steps
            .GroupBy(step => step.Flow)
            .Where(flow => flow.Any(step => ShapeCheck.Problems(contents[step.Fingerprint], FactsOf(step)).Count > 0))
            .Select(flow => flow.Key);
        var braced = steps.Where(step => BraceMark.IsMissing(InstanceUses.ValuesOf(step.FilledIn))).Select(step => step.Flow);
        return ([.. broken], braced.ToHashSet());
    }

    private FlowShape FactsOf(FlowListQueries.Step step) => step.Instance.ToListedInstance(vault).ToShape(
        step.EndpointKey, InstanceUses.ValuesOf(step.FilledIn));
}
