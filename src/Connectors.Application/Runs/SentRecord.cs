using Connectors.Application.Runs.Content;
using Connectors.Application.Runs.Journal;
using Connectors.Domain.Flows.Running;
using Connectors.Domain.Reasons;
using Connectors.Outbound;

namespace Connectors.Application.Runs;

/// <summary>A record that a request sends, and what becomes of it.</summary>
/// <param name="records">The kept records of the step.</param>
/// <param name="at">Its place among them, from 0.</param>
internal sealed class SentRecord(StepRecords records, int at)
{
    /// <summary>Whether the request came to its end.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>The request is about to be sent.</summary>
    public void Sending(JournalGroup group) => records.Say(group, at, RecordState.Sending);

    /// <summary>The request came to its end.</summary>
    public void Answered(Answer answer, Reason? fault)
    {
        IsKnown = true;
        Say(RecordFaults.StateAfter(answer.Status, answer.IsUnsent), fault);
    }

    public void Say(RecordState state, Reason? error) => records.Say(at, state, error);
}
