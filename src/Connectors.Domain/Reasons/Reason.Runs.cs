using System.Text.Json.Serialization;

namespace Connectors.Domain.Reasons;

/// <content>Why a run ended before its end.</content>
[JsonDerivedType(typeof(FlowRemoved), "flow-removed")]
[JsonDerivedType(typeof(NoSteps), "no-steps")]
[JsonDerivedType(typeof(BrokenStep), "broken-step")]
[JsonDerivedType(typeof(Cancelled), "cancelled")]
[JsonDerivedType(typeof(InternalError), "internal-error")]
[JsonDerivedType(typeof(ApplicationStopped), "application-stopped")]
[JsonDerivedType(typeof(ProcessStopped), "process-stopped")]
[JsonDerivedType(typeof(TookTooLong), "took-too-long")]
[JsonDerivedType(typeof(StepRemoved), "step-removed")]
[JsonDerivedType(typeof(RecordsUnreadable), "records-unreadable")]
[JsonDerivedType(typeof(StepNeedsSignIn), "step-needs-sign-in")]
[JsonDerivedType(typeof(StepSignInFailed), "step-sign-in-failed")]
[JsonDerivedType(typeof(StepSignInUnreadable), "step-sign-in-unreadable")]
[JsonDerivedType(typeof(StepInstanceChanged), "step-instance-changed")]
[JsonDerivedType(typeof(StepInstanceRemoved), "step-instance-removed")]
[JsonDerivedType(typeof(NotRehearsed), "not-rehearsed")]
public abstract partial record Reason
{
    public sealed record FlowRemoved : Reason;

    public sealed record NoSteps : Reason;

    /// <summary>A step can't be called.</summary>
    /// <param name="Connector">The name of its connector.</param>
    /// <param name="Why">What is missing or wrong.</param>
    public sealed record BrokenStep(string Connector, NotReady Why) : Reason;

    public sealed record Cancelled : Reason;

    public sealed record InternalError : Reason;

    /// <summary>The application was stopped, and ended the run.</summary>
    public sealed record ApplicationStopped : Reason;

    /// <summary>The process that ran it stopped without ending it.</summary>
    public sealed record ProcessStopped : Reason;

    public sealed record TookTooLong(TimeSpan Limit) : Reason;

    /// <summary>The step that a repeat begins with was removed.</summary>
    public sealed record StepRemoved : Reason;

    /// <summary>Records that a repeat begins with can't be read with the present keys.</summary>
    /// <param name="Unreadable">How many of them.</param>
    /// <param name="All">How many there are.</param>
    public sealed record RecordsUnreadable(int Unreadable, int All) : Reason;

    /// <param name="Instance">The name of the step's instance.</param>
    /// <param name="Why">Why it is not signed in.</param>
    public sealed record StepNeedsSignIn(string Instance, Reason Why) : Reason;

    /// <param name="Instance">The name of the step's instance.</param>
    /// <param name="Why">Why it does not work.</param>
    public sealed record StepSignInFailed(string Instance, Reason Why) : Reason;

    /// <param name="Instance">The name of the step's instance.</param>
    /// <param name="Why">Why its credentials can't be read.</param>
    public sealed record StepSignInUnreadable(string Instance, Reason Why) : Reason;

    /// <summary>The instance of the step was changed while the flow ran.</summary>
    public sealed record StepInstanceChanged(string Instance) : Reason;

    /// <summary>The instance of the step was removed while the flow ran.</summary>
    public sealed record StepInstanceRemoved(string Instance) : Reason;

    /// <summary>A rehearsal may not send the request.</summary>
    public sealed record NotRehearsed : Reason;
}
