using Connectors.Domain.People;
using Connectors.Domain.Updating;
using Connectors.Infrastructure.Flows;
using Connectors.Infrastructure.Installed;
using Connectors.Infrastructure.Instances;

namespace Connectors.Infrastructure.Demo;

/// <summary>What the demo organisation does with connectors once they are there.</summary>
public sealed class DemoUpdates(InstalledConnectors installed, ConnectorUpdater updater, ConnectorInstances instances, ProcessFlows flows)
{
    public async Task AlongsideAsync(InstalledId id, Person by, CancellationToken cancel)
    {
        var (subject, plans) = (await updater.PreviewAsync(id, cancel))!.Value;
        await updater.UpdateAsync(new UpdateRequest(subject.Id, "alongside", plans[0].Assumes, false, by), cancel);
    }

    public async Task AddInstancesAsync(IEnumerable<(string Connector, InstanceDraft Draft)> drafts, Person by, CancellationToken cancel)
    {
        foreach (var (connector, draft) in drafts)
        {
            var list = await installed.ListAsync(new(Search: connector), cancel);
            if (await instances.AddAsync(new InstalledId(list.Entries[0].Id), draft, by, cancel) is not InstanceResult.Saved) throw new InvalidDataException($"The demo's instance {draft.Name} is not valid.");
        }
    }

    /// <summary>Two flows that run against the sandbox, and one on what was modified.</summary>
    public async Task AddFlowsAsync(Person by, CancellationToken cancel)
    {
        var (shop, mail, front) = (await InstanceAsync("Corner Store", cancel), await InstanceAsync("Letter Box", cancel), await InstanceAsync("Shop Front", cancel));
        await AddFlowAsync("Paid orders to newsletter", "*/10 * * * *", by, [Of(shop, "orders.list", ("status", "paid")), Of(mail, "messages.send", ("subject", "Thank you for your order"))], cancel);
        await AddFlowAsync("Refunds to campaign team", null, by, [Of(shop, "refunds.list"), Of(mail, "messages.send", ("subject", "A refund was made"))], cancel);
        await AddFlowAsync("Refunds from Shop Front", null, by, [Of(front, "refunds.list"), Of(mail, "messages.send", ("subject", "A refund was made"))], cancel);
    }

    private async Task AddFlowAsync(string name, string? cron, Person by, IEnumerable<ShapeDraft> shapes, CancellationToken cancel)
    {
        var flow = await flows.AddAsync(new FlowDraft(name, cron, true), by, cancel);
        foreach (var shape in shapes) await flows.SaveShapeAsync(flow, null, shape, cancel);
    }

    private async Task<Guid> InstanceAsync(string connector, CancellationToken cancel)
    {
        var list = await installed.ListAsync(new(Search: connector), cancel);
        return (await instances.OfAsync([list.Entries[0].Id], cancel))[0].Id;
    }

    private static ShapeDraft Of(Guid instance, string endpoint, params (string Key, string Value)[] values) => new(instance, endpoint, values.ToDictionary(value => value.Key, value => value.Value));
}
