using System.Globalization;
using Connectors.Domain.Reasons;
using Connectors.Domain.Requests.Passing;

namespace Connectors.Web.Presentation;

/// <content>Why an instance is not signed in, and why a run ended before its end.</content>
public static partial class ReasonWords
{
    private static string? OfSignIn(Reason reason) => reason switch
    {
        Reason.InstanceRemoved => "The instance was removed.",
        Reason.InstanceChanged => "The instance was changed meanwhile. Try again.",
        Reason.NoMethod => "The connector no longer has its sign-in method.",
        Reason.UnreadableSignIn => "The stored sign-in can't be read with the current keys. "
            + "Start the application with the certificate that encrypted it (Keys:Certificate), or sign in again.",
        Reason.NeverSignedIn => "It has never been signed in.",
        Reason.SignInExpired => "The sign-in has expired.",
        Reason.SignInRevoked => "The third party no longer accepts the sign-in. Sign in again.",
        Reason.ClientRejected => "The third party rejected the client id and secret. Edit the instance and enter them again.",
        Reason.NoTokenRequest(var why) => $"No token can be requested. {Of(why)}",
        Reason.NoTokenEndpoint => "The third party's token endpoint could not be reached.",
        Reason.TokenEndpointStatus(var status) => $"The third party's token endpoint returned {status}.",
        _ => null,
    };

    private static string? OfRun(Reason reason) => reason switch
    {
        Reason.FlowRemoved => "The flow was removed.",
        Reason.NoSteps => "The flow has no steps. Add one.",
        Reason.Cancelled => "The run was cancelled. A request without a response may have arrived.",
        Reason.InternalError => "An internal error stopped the run. The application log has the details.",
        Reason.ApplicationStopped => "The application was stopped during this run.",
        Reason.ProcessStopped => "The application stopped during this run. "
            + "The run is not repeated automatically, since its requests may have arrived. "
            + "Check the last request, then run the flow again.",
        Reason.TookTooLong(var limit) =>
            $"The run took longer than {Duration(limit)}, the limit of this installation (Runs:Longest), and was stopped. "
            + "A request without a response may have arrived. Request fewer records, or split the flow.",
        Reason.StepRemoved => "The step that this run begins with was removed. Run the whole flow.",
        Reason.RecordsUnreadable(var unreadable, var all) =>
            $"{unreadable} of {all} records were encrypted with keys that are gone. Restore the keys, or run the whole flow.",
        Reason.NotRehearsed => "This request was not sent: it may write, or goes to another address.",
        _ => null,
    };

    private static string? OfStep(Reason reason) => reason switch
    {
        Reason.BrokenStep(var connector, var why) => $"{connector}: {Of(why)}",
        Reason.StepNeedsSignIn(var instance, var why) => $"{instance} needs to be signed in. {Of(why)}",
        Reason.StepSignInFailed(var instance, var why) => $"{instance} does not work. {Of(why)}",
        Reason.StepSignInUnreadable(var instance, var why) => $"{instance} can't be used. {Of(why)}",
        Reason.StepInstanceChanged(var instance) => $"{instance} was changed while the flow ran. Run the flow again.",
        Reason.StepInstanceRemoved(var instance) =>
            $"{instance} was removed while the flow ran. Restore it, then run the flow again.",
        Reason.TooMuchText(var most) => Text($"The responses have more than {most / 1_000_000:N0} million characters. ")
            + "Request fewer records. None were passed on.",
        Reason.ListTooLong(var most) => Text($"The list of all records has more than {most / 1_000_000:N0} million characters. ")
            + "Request fewer records, or fill in the step from each record.",
        Reason.NoRoomForRecords => "The server could not store the records for the next step. An operator finds the cause in the log: "
            + "usually the disk is full. None were passed on.",
        Reason.ConditionFailed(var value, var comparison, var text, var fault) =>
            $"“{new Condition(value, comparison, text).Words}” can't be evaluated: {fault}",
        Reason.NoObject => "A record that is no object can't be kept, since nothing can be put beside it.",
        Reason.NameTaken(var name) => $"The record already has {name}. Choose another name for what is looked up.",
        Reason.WouldNotBeSent(var why) => $"This record would not be sent: {Of(why)}",
        Reason.NotTestedUndescribed =>
            "This step was not tested. It needs what the step before returns, and the connector does not describe that.",
        Reason.NotTestedNoRecords => "This step was not tested, since the steps before received no records.",
        Reason.NotTestedUnsent => "This step was not tested. It needs what the step before returns, and a test sends nothing.",
        _ => null,
    };

    private static string? OfRecords(Reason reason) => reason switch
    {
        Reason.RecordsRejected(var failed, var all, var first) =>
            Text($"{failed:N0} of {all:N0} records were rejected. The first: {Of(first)}"),
        Reason.AllRejected(var all, var first) => Text($"{Of(first)} None of the {all:N0} records were accepted."),
        Reason.FirstRejected(var failed, var first) =>
            Text($"{Of(first)} The first {failed:N0} records were rejected, so the others were not sent."),
        Reason.RejectedInRow rows =>
            Text($"{Of(rows.Why)} {rows.InRow:N0} records in a row were rejected, so the others were not sent. ")
            + Rest(rows.Sent, rows.All, rows.IsKept),
        Reason.SentBefore(var sent, var all, var isKept, var why) => $"{Of(why)} {Rest(sent, all, isKept)}",
        _ => null,
    };

    private static string Rest(int sent, int all, bool isKept) => Text($"{sent:N0} of {all:N0} records were already sent; ")
        + (isKept ? "send the others alone from the page of this run." : "running the flow again sends them again.");

    private static string Duration(TimeSpan time) => time switch
    {
        { TotalHours: >= 2 } when time.TotalHours == Math.Truncate(time.TotalHours) => Text($"{time.TotalHours} hours"),
        { TotalHours: 1 } => "1 hour",
        { TotalMinutes: >= 2 } when time.TotalMinutes == Math.Truncate(time.TotalMinutes) => Text($"{time.TotalMinutes} minutes"),
        { TotalMinutes: 1 } => "1 minute",
        { TotalSeconds: 1 } => "1 second",
        _ => Text($"{time.TotalSeconds:0.#} seconds"),
    };

    private static string Text(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
