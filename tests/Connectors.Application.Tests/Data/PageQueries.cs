using Connectors.Application.Flows;
using Connectors.Application.Flows.Samples;
using Connectors.Application.Installed;
using Connectors.Application.Instances;
using Connectors.Application.Marketplace;
using Connectors.Application.Overviews;
using Connectors.Application.People;
using Connectors.Application.Recording.Log;
using Connectors.Application.Runs;
using Connectors.Application.Runs.Content;
using Connectors.Application.Runs.Passing;
using Connectors.Application.Searching;
using Connectors.Application.Starting;
using Connectors.Application.Updating;
using Connectors.Application.Updating.Choices;
using Connectors.Application.Updating.Jobs;
using Connectors.Application.Updating.Moving;
using Connectors.Application.Updating.Rehearsing;
using Connectors.Application.Updating.Watching;
using Connectors.Data;
using Connectors.Data.Queries;
using Connectors.Domain.Flows.Running;
using Connectors.Domain.Ids;

namespace Connectors.Application.Tests.Data;

/// <summary>The queries of pages that are more than a row by its key.</summary>
internal static class PageQueries
{
    public static IEnumerable<IQueryable> Of(ConnectorsDbContext db) =>
    [
        .. OfLists(db), .. OfOverview(db, "50% [off]"), .. OfConnectors(db), .. OfUpdates(db), .. OfJobs(db), .. OfFlows(db), .. OfRuns(db),
    ];

    private static IEnumerable<IQueryable> OfLists(ConnectorsDbContext db)
    {
        yield return FirstSteps.Taken(db);
        yield return SampleFlows.Connectors(db, ["acme-shop"]);
        foreach (var search in new[] { null, "50% [off]" })
        {
            yield return ManageQueries.Counts(db, search);
            yield return MarketplaceCatalog.Tiles(db, MarketplaceCatalog.Found(db, search, search)).FromPage(2);
            yield return FlowListQueries.Counts(db, search, [default, new(Guid.AllBitsSet)]);
            foreach (var filter in Enum.GetValues<FlowFilter>())
                yield return FlowListQueries.Lines(db, search, filter, [default, new(Guid.AllBitsSet)]).FromPage(2);
            foreach (var filter in Enum.GetValues<ListFilter>())
            {
                foreach (var sort in Enum.GetValues<ListSort>())
                    yield return ManageQueries.Found(db, new ListQuery(search, filter, sort)).FromPage(2);
            }
        }
    }

    private static IEnumerable<IQueryable> OfOverview(ConnectorsDbContext db, string search) =>
    [
        FinderQueries.Connectors(db, search).Take(Finder.Most),
        FinderQueries.Instances(db, search).Take(Finder.Most),
        FinderQueries.Flows(db, search).Take(Finder.Most),
        FinderQueries.Runs(db, search).Take(Finder.Most),
        FinderQueries.Packages(db, search).Take(Finder.Most),
        OverviewQueries.Prebuilt(db),
        OverviewQueries.Changes(db, DateTime.UnixEpoch),
        OverviewQueries.Releases(db),
        OverviewQueries.Runs(db, DateTime.UnixEpoch),
        OverviewQueries.Instances(db).FromPage(1),
    ];

    private static IEnumerable<ActivityQuery> Activity =>
    [
        new ActivityQuery(),
        new ActivityQuery { By = default(MemberId), From = DateTime.UnixEpoch, Until = DateTime.UnixEpoch },
        new ActivityQuery { After = new ActivityPlace(DateTime.UnixEpoch, 3) },
    ];

    private static IEnumerable<IQueryable> OfConnectors(ConnectorsDbContext db)
    {
        yield return MarketplaceCatalog.Releases(db, "acme-shop");
        yield return UpdateDialogs.Between(db, "acme-shop", "a", "b");
        yield return ConnectorHistory.Updates(db).FromPage(2);
        foreach (var query in Activity)
        {
            yield return ActivityRows.Connectors(db, query).Take(51);
            yield return ActivityRows.Instances(db, query).Take(51);
            yield return ActivityRows.Flows(db, query).Take(51);
        }

        yield return ActivityRows.NamesOfConnectors(db, [default, new(Guid.AllBitsSet)]);
        yield return ActivityRows.NamesOfInstances(db, [default, new(Guid.AllBitsSet)]);
        yield return ActivityRows.NamesOfFlows(db, [default, new(Guid.AllBitsSet)]);
        yield return Memberships.List(db);
        yield return InstanceReader.Of(db, [default, new(Guid.AllBitsSet)]);
        yield return InstanceReader.Choices(db, "50% [off]").FromPage(2);
        yield return InstanceReader.Removed(db, new InstalledId(Guid.AllBitsSet)).FromPage(2);
        yield return MoveChecklists.Pair(db, default);
        yield return PackageOwners.Of(db, ["acme-shop", "beta-shop"]);
        yield return ConnectorRemoval.List(db).FromPage(2);
        yield return ConnectorHistory.OfEntry(db, default).FromPage(2);
        yield return ConnectorHistory.ImportReport(db, default);
        yield return ConnectorHistory.UpTo(db, default, 3);
    }

    private static IEnumerable<IQueryable> OfUpdates(ConnectorsDbContext db)
    {
        foreach (var ids in new[] { UpdateRows.One(db, default), UpdateRows.Outdated(db) })
        {
            yield return UpdateRows.Connectors(db, ids);
            yield return UpdateRows.Instances(db, ids);
            yield return UpdateRows.Steps(db, ids);
            yield return UpdateRows.Updates(db, ids);
            yield return UpdateRows.Revisions(db, ids);
            yield return AnswerDrafts.Of(db, ids);
            yield return MoveStore.Done(db, ids);
            yield return MoveStore.Flows(db, MoveStore.Done(db, ids).Select(row => row.Id));
            yield return UpdateChoices.Rules(db, ids);
        }

        yield return UpdateRows.Overwrite(db, default, 3);
        yield return ConnectorHistory.Overwrites(db, default);
    }

    private static IEnumerable<IQueryable> OfJobs(ConnectorsDbContext db)
    {
        yield return MoveReader.Moves(db, default);
        yield return MoveReader.Flows(db, default);
        yield return JobReader.Items(db, default);
        yield return JobReader.Lines(db).OrderBy(job => job.Id).FromPage(2);
        yield return WatchRows.Updates(db, DateTime.UnixEpoch);
        yield return WatchRows.Flows(db, DateTime.UnixEpoch, only: null);
        yield return WatchRows.Flows(db, DateTime.UnixEpoch, default(FlowId));
        yield return WatchRows.Moves(db, DateTime.UnixEpoch);
        yield return WatchRows.MovedFlows(db, DateTime.UnixEpoch, only: null);
        yield return WatchRows.MovedFlows(db, DateTime.UnixEpoch, default(FlowId));
        yield return WatchRows.Requests(db, [default]);
        yield return JobWatch.Silent(db, DateTime.UnixEpoch);
        yield return RehearsalReader.List(db).FromPage(2);
        yield return RehearsalRecords.UnderWay(db, DateTime.UnixEpoch);
        yield return StepRehearsal.Last(db, default, 2);
    }

    private static IEnumerable<IQueryable> OfFlows(ConnectorsDbContext db)
    {
        yield return FlowListQueries.Steps(db);
        yield return FlowSteps.Of(db, default);
        yield return FlowSteps.Siblings(db, ["acme-shop", "beta-shop"]);
        yield return FlowReader.Removed(db).FromPage(2);
        yield return FlowReader.Uses(db, [default, new(Guid.AllBitsSet)]);
        yield return InstanceUses.Of(db, [default, new(Guid.AllBitsSet)]);
        yield return FlowHistory.OfFlow(db, default).FromPage(2);
        yield return FlowHistory.Named(db, [default, new(Guid.AllBitsSet)]);
    }

    private static IEnumerable<IQueryable> OfRuns(ConnectorsDbContext db)
    {
        foreach (var filter in Enum.GetValues<RunFilter>())
        {
            yield return FlowRuns.List(db, null, filter).FromPage(2);
            yield return FlowRuns.List(db, default(FlowId), filter).FromPage(1);
        }

        var shape = new RunShape(2, "Receive orders", 60, 600, 1, 2, 30, 90);
        yield return RunRequests.Shapes(db, default);
        yield return RunRequests.Problems(db, default, shape);
        yield return RunRequests.Latest(db, default, shape);
        yield return RunRequests.All(db, default, shape).FromPage(2);
        yield return RunPasses.Of(db, default);
        yield return KeptRecords.Counts(db, default);
        yield return KeptRecords.OfStep(db, default, 2, RecordState.Failed).FromPage(2);
        yield return KeptRecords.Last(db, default, default, default);
        yield return RunRepeats.Of(db, default);
    }
}
