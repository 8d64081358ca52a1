using Connectors.Domain.Ports;

namespace Connectors.Domain.Updating;

/// <summary>Updates an installed connector: reads, decides, applies.</summary>
public sealed class ConnectorUpdater(IUpdateStore store)
{
    /// <summary>What every option would do to the entry, without doing it; null where there is no such entry.</summary>
    public async Task<(UpdateSubject Subject, IReadOnlyList<UpdatePlan> Plans)?> PreviewAsync(InstalledId id, CancellationToken cancel)
    {
        if (await store.FindAsync(id, cancel) is not { } subject) return null;
        return (subject, [.. UpdateOptions.For(subject.Comparison).Select(option => UpdatePlan.Of(option, subject)!)]);
    }

    /// <summary>Does what was asked for, once, where what the person saw still holds.</summary>
    public Task<UpdateResult> UpdateAsync(UpdateRequest request, CancellationToken cancel) =>
        store.ApplyAsync(request.Id, subject => UpdateRules.Decide(subject, request), request.By, cancel);
}
