using Connectors.Data;
using Connectors.Data.Queries;
using Connectors.Data.Rows;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Flows;

/// <summary>The queries of the list of flows.</summary>
internal static class FlowListQueries
{
    /// <summary>One row: how many flows each filter has.</summary>
    /// <param name="db">The database.</param>
    /// <param name="search">Part of a name; null or blank for all.</param>
    /// <param name="broken">The flows that can't run.</param>
    public static IQueryable<FlowCounts> Counts(ConnectorsDbContext db, string? search, IReadOnlyCollection<FlowId> broken)
    {
        var found = Found(db, search);
        var (outOfDate, failed) = (OutOfDate(db), Failed(db, found));
        return db.Organisations.Select(_ => new FlowCounts(
            found.Count(),
            found.Count(flow => broken.Contains(flow.Id)),
            found.Count(flow => outOfDate.Contains(flow.Id)),
            failed.Count(),
            found.Count(flow => !flow.IsEnabled)));
    }

    /// <summary>The flows that a filter shows, by name.</summary>
    public static IQueryable<FlowLine> Lines(
        ConnectorsDbContext db, string? search, FlowFilter filter, IReadOnlyCollection<FlowId> broken)
    {
        var outOfDate = OutOfDate(db);
        return from flow in Filtered(db, Found(db, search), filter, broken)
               orderby flow.Name, flow.Id
               let last = db.FlowRuns
                   .Where(run => run.FlowId == flow.Id && !run.IsTest)
                   .OrderByDescending(run => run.AskedAt)
                   .FirstOrDefault()
               select new FlowLine(
                   flow.Id,
                   flow.Name,
                   flow.IsEnabled,
                   flow.Cron,
                   db.FlowShapes.Count(shape => shape.FlowId == flow.Id),
                   last == null ? null : last.State,
                   last == null ? null : last.AskedAt)
               {
                   IsDraft = flow.IsDraft,
                   IsOutOfDate = outOfDate.Contains(flow.Id),
               };
    }

    /// <summary>Every step with what decides whether it can run, and without credentials.</summary>
    public static IQueryable<Step> Steps(ConnectorsDbContext db) =>
        // From the flows on: begun at the steps, a database would look at those of every organisation.
        from flow in db.Flows
        join shape in db.FlowShapes on flow.Id equals shape.FlowId
        join instance in db.Instances on shape.InstanceId equals instance.Id
        join connector in db.Connectors on instance.ConnectorId equals connector.Id
        select new Step
        {
            Flow = shape.FlowId,
            EndpointKey = shape.EndpointKey,
            FilledIn = shape.FilledIn,
            Fingerprint = connector.CurrentFingerprint,
            Instance = new InstanceRow
            {
                Id = instance.Id,
                Name = "",
                MethodKey = instance.MethodKey,
                OpenValues = instance.OpenValues,
                // Ciphertext leaves the database only where an earlier version kept no keys beside it.
                Credentials = instance.Credentials == null || instance.CredentialKeys == null ? instance.Credentials : "",
                CredentialKeys = instance.CredentialKeys,
                Tokens = instance.Tokens == null ? null : "",
                AddedBy = "",
                ChangedBy = "",
            },
        };

    private static IQueryable<FlowRow> Found(ConnectorsDbContext db, string? search)
    {
        if (string.IsNullOrWhiteSpace(search)) return db.Flows;
        var pattern = ListSearch.Pattern(search);
        var byUse = from used in db.Flows
                    join shape in db.FlowShapes on used.Id equals shape.FlowId
                    join instance in db.Instances on shape.InstanceId equals instance.Id
                    join connector in db.Connectors on instance.ConnectorId equals connector.Id
                    where EF.Functions.Like(instance.Name, pattern, "\\") || EF.Functions.Like(connector.Name, pattern, "\\")
                    select shape.FlowId;
        return db.Flows.Where(flow => EF.Functions.Like(flow.Name, pattern, "\\") || byUse.Contains(flow.Id));
    }

    private static IQueryable<FlowRow> Filtered(
        ConnectorsDbContext db, IQueryable<FlowRow> flows, FlowFilter filter, IReadOnlyCollection<FlowId> broken)
    {
        var outOfDate = OutOfDate(db);
        return filter switch
        {
            FlowFilter.Broken => flows.Where(flow => broken.Contains(flow.Id)),
            FlowFilter.OutOfDate => flows.Where(flow => outOfDate.Contains(flow.Id)),
            FlowFilter.Failed => Failed(db, flows),
            FlowFilter.Disabled => flows.Where(flow => !flow.IsEnabled),
            _ => flows,
        };
    }

    private static IQueryable<FlowRow> Failed(ConnectorsDbContext db, IQueryable<FlowRow> flows) => flows.Where(flow => db.FlowRuns
        .Where(run => run.FlowId == flow.Id && !run.IsTest)
        .OrderByDescending(run => run.AskedAt)
        .Take(1)
        .Any(run => run.State == RunState.Failed || run.State == RunState.Interrupted));

    // The flows with a step whose connector has a newer version beside it.
    private static IQueryable<FlowId> OutOfDate(ConnectorsDbContext db) =>
        from flow in db.Flows
        join shape in db.FlowShapes on flow.Id equals shape.FlowId
        join instance in db.Instances on shape.InstanceId equals instance.Id
        join connector in db.Connectors on instance.ConnectorId equals connector.Id
        // Not compared directly: where both may be NULL, no index would be used.
        let package = connector.PackageId ?? ""
        where db.Connectors.Any(other =>
            other.PackageId == package
            && other.Id != connector.Id
            && string.Compare(other.VersionKey, connector.VersionKey) > 0)
        select shape.FlowId;

    /// <summary>A step as far as it decides whether its flow can run.</summary>
    internal sealed class Step
    {
        public FlowId Flow { get; init; }

        public required string EndpointKey { get; init; }

        public required string FilledIn { get; init; }

        public required string Fingerprint { get; init; }

        /// <summary>Only what the check reads is filled in.</summary>
        public required InstanceRow Instance { get; init; }
    }
}
