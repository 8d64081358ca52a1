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
        var scans = new List<string>();
        foreach (var line in Lines(command).Where(line => line.StartsWith("SCAN ", StringComparison.Ordinal)))
        {
            var name = line.Split(' ')[1];
            var table = names[name].FirstOrDefault(name);
            if (tables.Contains(table)) scans.Add($"{table}: {line}");
        }

        return scans;
    }

    /// <summary>The plan of the command, line by line.</summary>
    public static IReadOnlyList<string> Lines(DbCommand command)
    {
        command.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read()) lines.Add(reader.GetString(3));
        return lines;
    }

    [GeneratedRegex("\"(\\w+)\" AS \"(\\w+)\"")]
    private static partial Regex Alias();
}
