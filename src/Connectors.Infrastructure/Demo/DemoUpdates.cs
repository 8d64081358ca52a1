using Connectors.Domain.People;
using Connectors.Domain.Updating;
using Connectors.Infrastructure.Installed;
using Connectors.Infrastructure.Instances;

namespace Connectors.Infrastructure.Demo;

/// <summary>What the demo organisation does with connectors once they are there.</summary>
public sealed class DemoUpdates(InstalledConnectors installed, ConnectorUpdater updater, ConnectorInstances instances)
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
}
