using Connectors.Application.Flows;
using Connectors.Application.Installed;
using Connectors.Application.Instances;
using Connectors.Domain.Ids;
using Connectors.Domain.People;

namespace Connectors.Demo;

/// <summary>Signs the demo organisation in at its third parties, and lets records flow between them.</summary>
public sealed class DemoFlows(InstalledConnectors installed, ConnectorInstances instances, ProcessFlows flows, FlowShapes shapes)
{
    // The sandbox's own are opened by what its options say; the others are invented like their third parties.
    private static (string Connector, InstanceDraft Draft)[] Instances(string sandbox) =>
    [
        ("Corner Store", Draft("Web shop", "key", ("address", sandbox), ("apiKey", "demo-api-key"))),
        ("Letter Box", Draft("Newsletter", "token", ("address", sandbox), ("token", "demo-bearer-token"))),
        ("Shop Front", Draft("Production", "appToken", ("shop", "demo-trading"), ("appToken", "invented-1"))),
        ("Shop Front", Draft("Staging", "appToken", ("shop", "demo-trading-test"), ("appToken", "invented-2"))),
    ];

    private static InstanceDraft Draft(string name, string method, params (string Key, string Value)[] values) =>
        new(name, method, values.ToDictionary(value => value.Key, value => value.Value), null);

    /// <summary>Two flows that run against the sandbox, and one on what was modified.</summary>
    /// <param name="sandbox">The sandbox's host and port.</param>
    /// <param name="by">Who makes them.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task AddAsync(string sandbox, Actor by, CancellationToken cancel)
    {
        var added = new Dictionary<string, InstanceId>();
        foreach (var (connector, draft) in Instances(sandbox)) added.Add(draft.Name, await AddInstanceAsync(connector, draft, by, cancel));
        var (shop, mail, front) = (added["Web shop"], added["Newsletter"], added["Production"]);
        await AddFlowAsync(
            "Paid orders to newsletter",
            "*/10 * * * *",
            by,
            [Of(shop, "orders.list", ("status", "paid")), Of(mail, "messages.send", ("subject", "Thank you for your order"))],
            cancel);
        await AddFlowAsync(
            "Refunds to campaign team",
            null,
            by,
            [Of(shop, "refunds.list"), Of(mail, "messages.send", ("subject", "A refund was made"))],
            cancel);
        await AddFlowAsync(
            "Refunds from Shop Front",
            null,
            by,
            [Of(front, "refunds.list"), Of(mail, "messages.send", ("subject", "A refund was made"))],
            cancel);
    }

    private async Task<InstanceId> AddInstanceAsync(string connector, InstanceDraft draft, Actor by, CancellationToken cancel)
    {
        var list = await installed.ListAsync(new(Search: connector), cancel);
        return await instances.AddAsync(list.Entries[0].Id, draft, by, cancel) is InstanceResult.Saved(var id, _, _)
            ? id : throw new InvalidDataException($"The demo's instance {draft.Name} is not valid.");
    }

    private async Task AddFlowAsync(string name, string? cron, Actor by, IEnumerable<ShapeDraft> drafts, CancellationToken cancel)
    {
        var flow = await flows.AddAsync(new FlowDraft(name, cron, true), by, cancel);
        foreach (var draft in drafts) await shapes.SaveAsync(flow, null, draft, by, cancel);
    }

    private static ShapeDraft Of(InstanceId instance, string endpoint, params (string Key, string Value)[] values) =>
        new(instance, endpoint, values.ToDictionary(value => value.Key, value => value.Value));
}
