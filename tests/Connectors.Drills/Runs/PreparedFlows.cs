using System.Globalization;
using Connectors.Application.Flows;
using Connectors.Application.Instances;
using Connectors.Demo;
using Connectors.Domain.Catalog;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.Requests.Passing;

namespace Connectors.Drills.Runs;

/// <summary>A flow of the drill. Its name is the subject of its messages.</summary>
internal sealed record PreparedFlow(FlowId Id, string Name);

/// <summary>Flows that receive the customers of the sandbox, page by page, and send a message for each.</summary>
/// <param name="Organisation">Whose they are.</param>
/// <param name="All">The flows.</param>
internal sealed record PreparedFlows(OrganisationId Organisation, IReadOnlyList<PreparedFlow> All)
{
    /// <summary>Customers of the sandbox, and their pages.</summary>
    public const int Records = 12, Pages = 3;

    /// <summary>Makes a database with an instance of the sandbox's shop and one of its mailing system, and flows between them.</summary>
    public static async Task<PreparedFlows> CreateAsync(string file, string sandbox, int count)
    {
        await using var app = new LocalUseCases(file);
        await app.SetUpAsync("robin@demo.example");
        var shop = await InstanceAsync(
            app, "corner-store", new InstanceDraft("Shop", "key", Values(("address", sandbox), ("apiKey", "demo-api-key")), null));
        var mail = await InstanceAsync(
            app, "letter-box", new InstanceDraft("Mail", "token", Values(("address", sandbox), ("token", "demo-bearer-token")), null));
        var flows = new List<PreparedFlow>();
        for (var number = 1; number <= count; number++)
            flows.Add(await FlowAsync(app, string.Create(CultureInfo.InvariantCulture, $"flow-{number:00}"), shop, mail));
        return new PreparedFlows(app.Organisation, flows);
    }

    /// <summary>Gives all flows of a copy one due time: a minute of the day.</summary>
    public async Task ScheduleAsync(string file, DateTime due)
    {
        await using var app = new LocalUseCases(file, Organisation);
        var cron = string.Create(CultureInfo.InvariantCulture, $"{due.Minute} {due.Hour} * * *");
        foreach (var flow in All)
        {
            if (await app.With((ProcessFlows flows) =>
                flows.EditAsync(flow.Id, new FlowDraft(flow.Name, cron, true), app.Manager, CancellationToken.None))
                is not FlowResult.Saved)
                throw new InvalidOperationException($"{flow.Name} is not there.");
        }
    }

    private static async Task<InstanceId> InstanceAsync(LocalUseCases app, string package, InstanceDraft draft)
    {
        foreach (var release in DemoCatalogue.Read()
            .Select(listed => listed.Release)
            .Where(release => release.Package == PackageId.Parse(package)))
            await app.PublishAsync(release);
        var connector = await app.InstallAsync(PackageId.Parse(package));
        return await app.With((ConnectorInstances instances) =>
            instances.AddAsync(connector, draft, app.Manager, CancellationToken.None))
            is InstanceResult.Saved { State: InstanceState.NotTested } saved
            ? saved.Id
            : throw new InvalidOperationException($"{package} has no instance.");
    }

    private static async Task<PreparedFlow> FlowAsync(LocalUseCases app, string name, InstanceId shop, InstanceId mail)
    {
        var flow = await app.With((ProcessFlows flows) =>
            flows.AddAsync(new FlowDraft(name, null, true), app.Manager, CancellationToken.None));
        foreach (var shape in new[]
        {
            new ShapeDraft(shop, "customers.list", Values()),
            // Several at once, so that more than one may be under way at a kill.
            new ShapeDraft(mail, "messages.send", Values([("subject", name), .. AtOnce])),
        })
        {
            if (await app.With((FlowShapes shapes) => shapes.SaveAsync(flow, null, shape, app.Manager, CancellationToken.None))
                is not FlowResult.Saved)
                throw new InvalidOperationException($"{name} rejected {shape.EndpointKey}.");
        }

        return new PreparedFlow(flow, name);
    }

    private static IEnumerable<(string, string)> AtOnce => SendOrder.Stored(isKept: false).Select(one => (one.Key, one.Value));

    private static Dictionary<string, string> Values(params (string Key, string Value)[] values) =>
        values.ToDictionary(value => value.Key, value => value.Value);
}
