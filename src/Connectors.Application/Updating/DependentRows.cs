using Connectors.Application.Instances;
using Connectors.Data.Rows;
using Connectors.Domain.People;
using Connectors.Domain.Updating.Facts;
using Connectors.Outbound.Credentials;

namespace Connectors.Application.Updating;

/// <summary>Rows of instances and flows as facts of an update: no secret leaves them.</summary>
internal static class DependentRows
{
    public static DependentInstance ToDependent(this InstanceRow row, CredentialVault vault) =>
        new(row.Id, row.Name, row.MethodKey, row.State)
        {
            Values = row.OpenValues(),
            Credentials = row.CredentialKeys(vault),
            HasToken = row.Tokens is not null,
            IsUnreadable = !row.IsReadable(vault),
            MeantFor = row.MeantFor?.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal),
            Changed = new PersonAt(new Author(row.ChangedById, row.ChangedBy), row.ChangedAt),
        };

    /// <summary>The flows of one connector.</summary>
    public static IReadOnlyList<DependentFlow> ToFlows(
        this IEnumerable<UpdateRows.StepOfFlow> steps, IReadOnlyDictionary<Guid, DependentInstance> instances) =>
    [
        .. steps
            .GroupBy(found => found.Flow.Id)
            .Select(flow => new DependentFlow(
                flow.Key,
                flow.First().Flow.Name,
                [
                    .. flow.Select(found => new DependentStep(
                        found.Step.Position + 1,
                        instances[found.Step.InstanceId],
                        found.Step.EndpointKey,
                        InstanceUses.ValuesOf(found.Step))
                    {
                        Id = found.Step.Id,
                    }),
                ])
            {
                Changed = new PersonAt(
                    new Author(flow.First().Flow.ChangedById, flow.First().Flow.ChangedBy), flow.First().Flow.ChangedAt),
            }),
    ];
}
