using Microsoft.EntityFrameworkCore;

namespace Connectors.Data;

/// <summary>The query filters of the model, and how a query lifts one without the other.</summary>
/// <remarks>A filter is lifted in the whole query, with all tables that it joins.</remarks>
internal static class QueryFilters
{
    /// <summary>Only rows of the organisation that the work is for.</summary>
    public const string Tenant = "Tenant";

    /// <summary>The filter of organisations, as compiled queries lift it; each use has its reason in the architecture tests.</summary>
    public static readonly string[] OfTenant = [Tenant];

    /// <summary>Only rows that were not removed.</summary>
    public const string Removed = "Removed";

    /// <summary>Removed rows too.</summary>
    public static IQueryable<T> WithRemoved<T>(this IQueryable<T> rows) where T : class => rows.IgnoreQueryFilters([Removed]);

    /// <summary>Rows of all organisations. Each use has its reason in the architecture tests.</summary>
    public static IQueryable<T> AcrossOrganisations<T>(this IQueryable<T> rows) where T : class => rows.IgnoreQueryFilters([Tenant]);
}
