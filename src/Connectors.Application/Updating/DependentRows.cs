using Connectors.Application.Instances;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Requests.Fields;
using Connectors.Domain.Requests.Passing;
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
    /// <param name="steps">Their steps on it.</param>
    /// <param name="instances">Its instances.</param>
    /// <param name="all">All steps, by flow and in order.</param>
    public static IReadOnlyList<DependentFlow> ToFlows(
        this IEnumerable<UpdateRows.StepOfFlow> steps,
        IReadOnlyDictionary<InstanceId, DependentInstance> instances,
        ILookup<FlowId, UpdateRows.StepOfFlow> all) =>
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
                        Reads = ReadsOf(found.Step, all[found.Flow.Id]),
                    }),
                ])
            {
                Changed = new PersonAt(
                    new Author(flow.First().Flow.ChangedById, flow.First().Flow.ChangedBy), flow.First().Flow.ChangedAt),
            }),
    ];

    private static IReadOnlyList<RecordPath> ReadsOf(FlowShapeRow step, IEnumerable<UpdateRows.StepOfFlow> all) => RecordReads.Of(
        InstanceUses.ValuesOf(step),
        all.Where(other => other.Step.Position > step.Position).Select(other => InstanceUses.ValuesOf(other.Step)),
        StepPreview.IsInList);
}
