using Connectors.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Data.Queries;

/// <summary>Which connectors a search finds.</summary>
internal static class ListSearch
{
    /// <summary>By its name, its package, its instances and the flows on it. These are looked for once, not for each entry.</summary>
    public static IQueryable<ConnectorRow> Found(ConnectorsDbContext db, string? search)
    {
        if (string.IsNullOrWhiteSpace(search)) return db.Connectors;
        var pattern = Pattern(search);
        var package = pattern.ToLowerInvariant();
        var byInstance = db.Instances
            .Where(instance => EF.Functions.Like(instance.Name, pattern, "\\"))
            .Select(instance => instance.ConnectorId);
        var byFlow = from flow in db.Flows.Where(flow => EF.Functions.Like(flow.Name, pattern, "\\"))
                     join shape in db.FlowShapes on flow.Id equals shape.FlowId
                     join instance in db.Instances on shape.InstanceId equals instance.Id
                     select instance.ConnectorId;
        return db.Connectors.Where(row => EF.Functions.Like(row.Name, pattern, "\\")
            || EF.Functions.Like(row.PackageId!, package, "\\")
            || byInstance.Contains(row.Id)
            || byFlow.Contains(row.Id));
    }

    /// <summary>The pattern of LIKE that finds a text anywhere, with <c>\</c> as its escape.</summary>
    public static string Pattern(string search)
    {
        var escaped = string.Concat(search.Trim().Select(sign => sign is '%' or '_' or '[' or '\\' ? $"\\{sign}" : sign.ToString()));
        return $"%{escaped}%";
    }
}
