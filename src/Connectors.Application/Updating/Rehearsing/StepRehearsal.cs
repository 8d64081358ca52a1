using Connectors.Application.Flows;
using Connectors.Application.Runs;
using Connectors.Data;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.Reasons;
using Connectors.Domain.Requests;
using Connectors.Domain.Updating.Rehearsing;
using Connectors.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Updating.Rehearsing;

/// <summary>Requests what a step would on the connector as it is and as it would be. Nothing is stored, and nothing is handed on.</summary>
public sealed class StepRehearsal(ConnectorsDbContext db, ShapePreparation preparation, RequestSender sender, RehearsalLimits limits)
{
    /// <summary>Requests both versions; only one where both send the same.</summary>
    internal async Task<RehearsedStep> RequestAsync(RehearsalStep step, RehearsedStep found, CancellationToken cancel)
    {
        try
        {
            var (input, access) = await preparation.SignInAsync(ShapeOf(step), db.RequiredOrganisation, RateSlots.OfPerson, cancel);
            var calls = new RehearsalCalls(input, access, sender, limits)
            {
                Origins = step.Effect.Step.Instance.Origins(step.Effect.Before.Content),
            };
            return await RequestAsync(step, found, calls, cancel);
        }
        catch (ShapeFailedException failed)
        {
            var neither = new RehearsedVersion([], 0, failed.Reason);
            return found with { Now = step.IsIdentical ? null : neither, Then = neither };
        }
    }

    private static async Task<RehearsedStep> RequestAsync(
        RehearsalStep step, RehearsedStep found, RehearsalCalls calls, CancellationToken cancel)
    {
        var now = step switch
        {
            { IsIdentical: true } => null,
            { Problems: { Count: > 0 } problems } => new RehearsalAnswer(Broken(problems), []),
            _ => await calls.ReceiveAsync(step.Effect.Before, cancel),
        };
        var then = await calls.ReceiveAsync(step.Effect.After, cancel);
        return found with
        {
            Now = now?.Version,
            Then = then.Version,
            Fields = now is null ? null : RecordFields.Between(now.Records, then.Records),
        };
    }

    // A run refuses such a step before it sends anything.
    private static RehearsedVersion Broken(IReadOnlyList<Problem> problems) => new([], 0, new Reason.NotReady(problems));

    /// <summary>What the step did in the last run of its flow that is over.</summary>
    internal Task<LastRun?> LastRunAsync(RehearsedStep step, CancellationToken cancel) =>
        Last(db, step.Flow, step.Position).FirstOrDefaultAsync(cancel);

    internal static IQueryable<LastRun?> Last(ConnectorsDbContext db, FlowId flow, int position)
    {
        var requests = db.FlowRunRequests.Where(row => row.Position == position);
        return from run in db.FlowRuns
               where run.FlowId == flow && !run.IsTest && run.FromStepId == null
               where run.State == RunState.Done || run.State == RunState.Failed
               orderby run.AskedAt descending
               select new LastRun(run.Id, run.State, run.AskedAt)
               {
                   Status = requests.Where(row => row.RunId == run.Id).Max(row => row.Status),
                   Requests = requests.Count(row => row.RunId == run.Id),
                   Records = requests.Where(row => row.RunId == run.Id).Sum(row => row.Records),
               };
    }

    // It signs in as runs do: on the connector as it is.
    private static Shape ShapeOf(RehearsalStep step)
    {
        var (used, content) = (step.Effect.Step, step.Effect.Before.Content);
        return new Shape(
            default,
            used.Position,
            used.Instance.Id,
            used.Instance.Name,
            new ShapeConnector(step.Connector, content.Name, null, null, content),
            used.EndpointKey,
            used.Values,
            [])
        {
            State = used.Instance.State
        };
    }
}
