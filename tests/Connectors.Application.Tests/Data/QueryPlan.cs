using System.Data.Common;
using System.Text.RegularExpressions;
using Connectors.Data;
using Connectors.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Tests.Data;

/// <summary>How SQLite would answer a query: which tables it looks through from end to end.</summary>
internal static partial class QueryPlan
{
    /// <summary>The tables whose rows belong to organisations.</summary>
    public static IReadOnlySet<string> TenantTables(ConnectorsDbContext db) => db.Model.GetEntityTypes()
        .Where(type => type.ClrType == typeof(OrganisationRow) || type.FindProperty(nameof(ConnectorRow.OrganisationId)) is not null)
        .Select(type => type.GetTableName()!)
        .ToHashSet(StringComparer.Ordinal);

    /// <returns>Each table of organisations that the command would scan, with the line of the plan that says so.</returns>
    public static IReadOnlyList<string> Scans(DbCommand command, IReadOnlySet<string> tables)
    {
        var names = Alias().Matches(command.CommandText).ToLookup(match => match.Groups[2].Value, match => match.Groups[1].Value);
        command.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
        var scans = new List<string>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var line = reader.GetString(3);
            if (!line.StartsWith("SCAN ", StringComparison.Ordinal)) continue;
            var name = line.Split(' ')[1];
            var table = names[name].FirstOrDefault(name);
            if (tables.Contains(table)) scans.Add($"{table}: {line}");
        }

        return scans;
    }

    [GeneratedRegex("\"(\\w+)\" AS \"(\\w+)\"")]
    private static partial Regex Alias();
}
