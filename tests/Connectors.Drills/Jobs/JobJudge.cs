using Connectors.Domain.Updating.Jobs;

namespace Connectors.Drills.Jobs;

/// <summary>Compares what a round left with the database before the job, and with the one that an undisturbed job left.</summary>
internal sealed class JobJudge(JobOnFile before, JobOnFile after, JobDrillReport report)
{
    /// <summary>Checks that the undisturbed job itself did each update once, and nothing else.</summary>
    public void JudgeUndisturbed()
    {
        JudgeEnd("the undisturbed job", after);
        foreach (var (id, found) in after.Connectors.Where(one => !one.Value.IsOneAfter(before.Connectors[one.Key])))
            report.Torn.Add($"the undisturbed job, {id}: {found}");
    }

    /// <summary>Counts what a kill left: each connector exactly before its update, or exactly after it and its item done.</summary>
    /// <param name="round">The name of the round.</param>
    /// <param name="found">What it left.</param>
    /// <param name="isConfirmed">Whether the application had answered that the job was confirmed.</param>
    public void JudgeKill(string round, JobOnFile found, bool isConfirmed)
    {
        report.Torn.AddRange(found.Faults.Select(fault => $"{round}: {fault}"));
        report.Asked += before.Connectors.Count;
        if (found.State == JobState.Draft) report.Unconfirmed++;
        if (found.State is null || (found.State == JobState.Draft && isConfirmed))
            report.Torn.Add($"{round}: the job was confirmed, and is {found.State?.ToString() ?? "gone"}");
        foreach (var (id, connector) in found.Connectors)
        {
            var item = found.Items.TryGetValue(id, out var state) ? state : (ItemState?)null;
            if (connector == after.Connectors[id] && item == ItemState.Done) report.DoneAtKill++;
            else if (connector == before.Connectors[id] && item == ItemState.Waiting) report.Before++;
            else report.Torn.Add($"{round}, {id}: its item is {item}, found as {connector}");
        }

        report.Torn.AddRange(before.Connectors.Keys.Except(found.Connectors.Keys).Select(id => $"{round}, {id}: gone"));
    }

    /// <summary>Checks that everything was done once in the end.</summary>
    public void JudgeEnd(string round, JobOnFile found)
    {
        report.Torn.AddRange(found.Faults.Select(fault => $"{round}, at the end: {fault}"));
        if (found.State != JobState.Done) report.Torn.Add($"{round}: the job ended as {found.State}");
        foreach (var (id, expected) in after.Connectors)
        {
            var connector = found.Connectors.GetValueOrDefault(id);
            if (connector is not null && (connector.Revisions > expected.Revisions || connector.Records > expected.Records))
                report.Twice.Add($"{round}, {id}: {connector}");
            else if (connector != expected || found.Items.GetValueOrDefault(id) != ItemState.Done)
                report.Torn.Add($"{round}, {id}: not finished by the next start, found as {connector}");
        }
    }
}
