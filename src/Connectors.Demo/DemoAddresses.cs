using System.Text.Json;
using System.Text.RegularExpressions;
using Connectors.Application.Instances;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Demo.Large;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Demo;

/// <summary>Lets the demo data follow the sandbox to another port.</summary>
public sealed partial class DemoAddresses(ConnectorsDbContext db, DefinitionStore definitions)
{
    private const string Variable = "address";
    private static readonly string[] Packages = ["corner-store", "letter-box", .. LargeCatalogue.Packages];

    /// <summary>Leads every instance that uses the sandbox where it was to where it is.</summary>
    /// <param name="sandbox">The sandbox's host and port.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task FollowAsync(string sandbox, CancellationToken cancel)
    {
        var instances = await (
            from instance in db.Instances.AcrossOrganisations().WithRemoved()
            join connector in db.Connectors on instance.ConnectorId equals connector.Id
            where connector.PackageId != null && Packages.Contains(connector.PackageId)
            orderby instance.AddedAt, instance.Id
            select new { Row = instance, connector.CurrentFingerprint }).ToListAsync(cancel);
        var addresses = new Dictionary<InstanceRow, string?>();
        foreach (var instance in instances)
            addresses[instance.Row] = await AddressAsync(instance.Row, instance.CurrentFingerprint, cancel);
        // The oldest is the demo's own, so it says where the sandbox was.
        if (addresses.Values.FirstOrDefault() is not { } before || before == sandbox || !Local().IsMatch(before)) return;
        foreach (var (row, _) in addresses.Where(pair => pair.Value == before)) Lead(row, before, sandbox);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<string?> AddressAsync(InstanceRow row, string fingerprint, CancellationToken cancel)
    {
        if (row.OpenValues().TryGetValue(Variable, out var own)) return own;
        var content = (await definitions.LoadAsync(fingerprint, cancel)).Content;
        return content.Variables.FirstOrDefault(variable => variable.Key == Variable)?.Default;
    }

    private static void Lead(InstanceRow row, string from, string to)
    {
        var values = row.OpenValues();
        values[Variable] = to;
        row.OpenValues = JsonSerializer.Serialize(values);
        row.MeantFor = row.MeantFor?.Replace($"http://{from}", $"http://{to}", StringComparison.Ordinal);
        row.Revision++;
    }

    [GeneratedRegex(@"^localhost:\d+$")]
    private static partial Regex Local();
}
