using Connectors.Data;
using Connectors.Data.Queries;
using Connectors.Domain.Ids;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Searching;

/// <summary>The queries of a search of everything. Names that begin with the text come first.</summary>
internal static class FinderQueries
{
    public static IQueryable<FoundThing<InstalledId>> Connectors(ConnectorsDbContext db, string search)
    {
        var (anywhere, start) = Patterns(search);
        return db.Connectors
            .Where(row => EF.Functions.Like(row.Name, anywhere, "\\") || EF.Functions.Like(row.PackageId!, anywhere, "\\"))
            .OrderBy(row => EF.Functions.Like(row.Name, start, "\\") ? 0 : 1).ThenBy(row => row.Name).ThenBy(row => row.Id)
            .Select(row => new FoundThing<InstalledId>(row.Id, row.Name, row.Version));
    }

    public static IQueryable<FoundThing<InstanceId>> Instances(ConnectorsDbContext db, string search)
    {
        var (anywhere, start) = Patterns(search);
        return from instance in db.Instances.Where(row => EF.Functions.Like(row.Name, anywhere, "\\"))
               join connector in db.Connectors on instance.ConnectorId equals connector.Id
               orderby EF.Functions.Like(instance.Name, start, "\\") ? 0 : 1, instance.Name, instance.Id
               select new FoundThing<InstanceId>(instance.Id, instance.Name, connector.Name);
    }

    public static IQueryable<FoundThing<FlowId>> Flows(ConnectorsDbContext db, string search)
    {
        var (anywhere, start) = Patterns(search);
        return db.Flows
            .Where(row => EF.Functions.Like(row.Name, anywhere, "\\"))
            .OrderBy(row => EF.Functions.Like(row.Name, start, "\\") ? 0 : 1).ThenBy(row => row.Name).ThenBy(row => row.Id)
            .Select(row => new FoundThing<FlowId>(row.Id, row.Name, null));
    }

    public static IQueryable<FoundRun> Runs(ConnectorsDbContext db, string search)
    {
        var (anywhere, _) = Patterns(search);
        return from flow in db.Flows.Where(row => EF.Functions.Like(row.Name, anywhere, "\\"))
               join run in db.FlowRuns on flow.Id equals run.FlowId
               orderby run.AskedAt descending, run.Id
               select new FoundRun(run.Id, flow.Name, run.State, run.AskedAt);
    }

    public static IQueryable<FoundPackage> Packages(ConnectorsDbContext db, string search)
    {
        var (anywhere, start) = Patterns(search);
        return db.Packages
            .Where(row => EF.Functions.Like(row.Name, anywhere, "\\") || EF.Functions.Like(row.Id, anywhere, "\\"))
            .OrderBy(row => EF.Functions.Like(row.Name, start, "\\") ? 0 : 1).ThenBy(row => row.Name).ThenBy(row => row.Id)
            .Select(row => new FoundPackage(row.Id, row.Name, row.Category));
    }

    private static (string Anywhere, string Start) Patterns(string search) =>
        ListSearch.Pattern(search) is var pattern ? (pattern, pattern[1..]) : default;
}
