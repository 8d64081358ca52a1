using Connectors.Domain.Reasons;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Passing;
using Connectors.Web.Presentation;

namespace Connectors.Web.Tests.Presentation;

public sealed class ReasonWordsTests
{
    private static readonly Reason Why = new Reason.Rejected(422);
    private static readonly Reason.NotReady Unready = new([new Problem.MissingVariable("shop", "Shop", VariableOwner.Instance)]);

    public static TheoryData<Reason, string> TableOfRuns => new()
    {
        { new Reason.FlowRemoved(), "The flow was removed." },
        { new Reason.NoSteps(), "The flow has no steps. Add one." },
        { new Reason.BrokenStep("Corner Store", Unready), "Corner Store: Enter Shop on the instance." },
        { new Reason.Cancelled(), "The run was cancelled. A request without a response may have arrived." },
        { new Reason.InternalError(), "An internal error stopped the run. The application log has the details." },
        { new Reason.ApplicationStopped(), "The application was stopped during this run." },
        {
            new Reason.ProcessStopped(),
            "The application stopped during this run. The run is not repeated automatically, since its requests may have arrived. "
                + "Check the last request, then run the flow again."
        },
        {
            new Reason.TookTooLong(TimeSpan.FromHours(1)),
            "The run took longer than 1 hour, the limit of this installation (Runs:Longest), and was stopped. "
                + "A request without a response may have arrived. Request fewer records, or split the flow."
        },
        { new Reason.StepRemoved(), "The step that this run begins with was removed. Run the whole flow." },
        {
            new Reason.RecordsUnreadable(2, 3),
            "2 of 3 records were encrypted with keys that are gone. Restore the keys, or run the whole flow."
        },
        {
            new Reason.StepNeedsSignIn("Production", new Reason.NeverSignedIn()),
            "Production needs to be signed in. It has never been signed in."
        },
        {
            new Reason.StepSignInFailed("Production", new Reason.NoTokenEndpoint()),
            "Production does not work. The third party's token endpoint could not be reached."
        },
        { new Reason.StepSignInUnreadable("Production", Unready), "Production can't be used. Enter Shop on the instance." },
        { new Reason.StepInstanceChanged("Production"), "Production was changed while the flow ran. Run the flow again." },
        {
            new Reason.StepInstanceRemoved("Production"),
            "Production was removed while the flow ran. Restore it, then run the flow again."
        },
        { new Reason.NotRehearsed(), "This request was not sent: it may write, or goes to another address." },
        {
            new Reason.TooMuchText(50_000_000),
            "The responses have more than 50 million characters. Request fewer records. None were passed on."
        },
        {
            new Reason.ListTooLong(100_000_000),
            "The list of all records has more than 100 million characters. Request fewer records, or fill in the step from each record."
        },
        {
            new Reason.NoRoomForRecords(),
            "The server could not store the records for the next step. An operator finds the cause in the log: usually the disk is full. "
                + "None were passed on."
        },
        {
            new Reason.ConditionFailed("{{ total }}", Comparison.Is, "5", "The record has no total."),
            "“total is 5” can't be evaluated: The record has no total."
        },
        { new Reason.NoObject(), "A record that is no object can't be kept, since nothing can be put beside it." },
        { new Reason.NameTaken("customer"), "The record already has customer. Choose another name for what is looked up." },
        { new Reason.WouldNotBeSent(Unready), "This record would not be sent: Enter Shop on the instance." },
        {
            new Reason.NotTestedUndescribed(),
            "This step was not tested. It needs what the step before returns, and the connector does not describe that."
        },
        { new Reason.NotTestedNoRecords(), "This step was not tested, since the steps before received no records." },
        {
            new Reason.NotTestedUnsent(),
            "This step was not tested. It needs what the step before returns, and a test sends nothing."
        },
        {
            new Reason.RecordsRejected(2, 2_300, Why),
            "2 of 2,300 records were rejected. The first: The third party rejected the request (422)."
        },
        {
            new Reason.AllRejected(3, Why),
            "The third party rejected the request (422). None of the 3 records were accepted."
        },
        {
            new Reason.FirstRejected(10, Why),
            "The third party rejected the request (422). The first 10 records were rejected, so the others were not sent."
        },
        {
            new Reason.RejectedInRow(10, 1, 40, true, Why),
            "The third party rejected the request (422). 10 records in a row were rejected, so the others were not sent. "
                + "1 of 40 records were already sent; send the others alone from the page of this run."
        },
        {
            new Reason.SentBefore(1, 3, false, new Reason.Unreachable()),
            "The third party could not be reached. 1 of 3 records were already sent; running the flow again sends them again."
        },
    };

    [Theory]
    [MemberData(nameof(ReasonSentences.Table), MemberType = typeof(ReasonSentences))]
    [MemberData(nameof(TableOfRuns))]
    public void A_reason_has_words_also_after_it_was_stored(Reason reason, string words)
    {
        Assert.Equal(words, ReasonWords.Of(reason));
        Assert.Equal(words, ReasonWords.Of(ReasonText.Read(ReasonText.Write(reason, 1_000))));
    }

    [Fact]
    public void Every_reason_has_words() => Assert.Equal(
        typeof(Reason).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Reason))).Select(type => type.Name).Order(),
        ReasonSentences.Table.Concat(TableOfRuns).Select(row => row.Data.Item1.GetType().Name).Distinct().Order());

    [Theory]
    [InlineData("01:00:00", "1 hour")]
    [InlineData("02:00:00", "2 hours")]
    [InlineData("01:30:00", "90 minutes")]
    [InlineData("00:01:00", "1 minute")]
    [InlineData("00:00:01", "1 second")]
    [InlineData("00:01:30", "90 seconds")]
    [InlineData("1.00:00:00", "24 hours")]
    public void A_limit_is_said_as_people_say_it(string limit, string words) => Assert.StartsWith(
        $"The run took longer than {words}, ",
        ReasonWords.Of(new Reason.TookTooLong(TimeSpan.Parse(limit, System.Globalization.CultureInfo.InvariantCulture))),
        StringComparison.Ordinal);
}
