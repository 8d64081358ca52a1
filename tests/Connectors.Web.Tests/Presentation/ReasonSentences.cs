using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Reasons;
using Connectors.Domain.Requests;

namespace Connectors.Web.Tests.Presentation;

/// <summary>The sentences of reasons of answers and of sign-ins.</summary>
public static class ReasonSentences
{
    private static readonly Reason Why = new Reason.Rejected(422);
    private static readonly Reason.NotReady Unready = new([new Problem.MissingVariable("shop", "Shop", VariableOwner.Instance)]);

    public static TheoryData<Reason, string> Table => new()
    {
        { new Reason.Written("An old sentence."), "An old sentence." },
        {
            new Reason.Several([new Reason.Cancelled(), new Reason.AtStep(2, Why)]),
            "The run was cancelled. A request without a response may have arrived. Step 2: The third party rejected the request (422)."
        },
        {
            new Reason.AtStep(2, new Reason.NotTestedNoRecords()),
            "Step 2: This step was not tested, since the steps before received no records."
        },
        { Unready, "Enter Shop on the instance." },
        { new Reason.Rejected(401), "The third party rejected the credentials (401). Enter them again, or sign in again." },
        {
            new Reason.Rejected(403),
            "The third party did not allow this request (403). Check the rights of the account, and the credentials."
        },
        {
            new Reason.Rejected(404),
            "The third party found nothing at this address (404). Check the base URL, the endpoint's path and the values."
        },
        { new Reason.Rejected(429), "The third party received too many requests (429). Lower the rate limit, or try again later." },
        { new Reason.Rejected(503), "The third party returned a server error (503)." },
        { Why, "The third party rejected the request (422)." },
        { new Reason.TokenRejected(), "The third party rejected the token (401); renewing it." },
        { new Reason.TimedOut(), "The third party did not respond in time." },
        { new Reason.HostNotFound(), "The third party's host name was not found. Check the base URL and the values of the instance." },
        { new Reason.InsecureConnection(), "The secure connection to the third party failed; its certificate may have expired." },
        { new Reason.Unreachable(), "The third party could not be reached." },
        {
            new Reason.PrivateNetwork("localhost"),
            "localhost is in a private network, which connectors may not reach. "
                + "An administrator of this installation can allow it with Outbound:AllowedNetworks."
        },
        {
            new Reason.LimitUsedUp(5, RatePeriod.Day, new DateTime(2026, 11, 25, 0, 0, 0, DateTimeKind.Utc)),
            "The rate limit of 5 per day is used up until 25 November, 00:00 UTC. Try again later, or raise the limit."
        },
        { new Reason.RedirectInvalid(), "The third party redirects to an invalid address." },
        {
            new Reason.RedirectElsewhere("other.example"),
            "The third party redirects to other.example, a different host: credentials are not sent there. "
                + "If the API moved, correct the base URL."
        },
        {
            new Reason.RedirectOfWrite(),
            "The third party answered with a redirect, which is followed only for requests that read. Correct the endpoint's path."
        },
        { new Reason.TooManyRedirects(5), "The third party redirects more than 5 times." },
        { new Reason.TooLarge(10 * 1024 * 1024), "The response has more than 10 MB. Request smaller pages." },
        {
            new Reason.UnknownCharset("klingon"),
            "The response uses an unknown character set, klingon. Request JSON in UTF-8, for example with an Accept-Charset header."
        },
        { new Reason.NotJson(), "The response is not valid JSON, or has more than 2 million values." },
        { new Reason.WebPage(), "The response is not JSON. Check the address: it may be a web page." },
        { new Reason.InvalidPath("$["), $"$[ is not a valid JSONPath. Correct it on the endpoint. {JsonPathRule.Words}" },
        { new Reason.TooManyRecords(100_000), "The response has more than 100,000 records. Request smaller pages." },
        {
            new Reason.NoNextPage(PaginationType.NextUrl, "$.next"),
            "$.next should hold the next page, but its value is no URL. Correct it on the endpoint. No records were passed on."
        },
        {
            new Reason.NoNextPage(PaginationType.Token, "$.next"),
            "$.next should hold the next page, but its value is neither a text nor a number. Correct it on the endpoint. "
                + "No records were passed on."
        },
        {
            new Reason.NoNextPage(PaginationType.Token, "$["),
            $"$[ is not a valid JSONPath. Correct it on the endpoint. {JsonPathRule.Words} No records were passed on."
        },
        {
            new Reason.NoNextPage(PaginationType.LinkHeader, null),
            "The response has no valid next-page URL. No records were passed on."
        },
        {
            new Reason.NextPageElsewhere(),
            "The next-page URL points to a different host. Credentials are not sent there, so no records were passed on."
        },
        {
            new Reason.TooManyPages(1000),
            "The response has more than 1,000 pages. Request larger pages, or fewer records at a time. None were passed on."
        },
        { new Reason.PageRepeated(), "This page repeated the records of the one before. They were skipped, and pagination ended." },
        {
            new Reason.PastLastPage(404),
            "The third party rejected this page (404). It was requested since the page before was short; pagination ended."
        },
        { new Reason.InstanceRemoved(), "The instance was removed." },
        { new Reason.InstanceChanged(), "The instance was changed meanwhile. Try again." },
        { new Reason.NoMethod(), "The connector no longer has its sign-in method." },
        {
            new Reason.UnreadableSignIn(),
            "The stored sign-in can't be read with the current keys. Start the application with the certificate that encrypted it "
                + "(Keys:Certificate), or sign in again."
        },
        { new Reason.NeverSignedIn(), "It has never been signed in." },
        { new Reason.SignInExpired(), "The sign-in has expired." },
        { new Reason.SignInRevoked(), "The third party no longer accepts the sign-in. Sign in again." },
        { new Reason.ClientRejected(), "The third party rejected the client id and secret. Edit the instance and enter them again." },
        { new Reason.NoTokenRequest(Unready), "No token can be requested. Enter Shop on the instance." },
        { new Reason.NoTokenEndpoint(), "The third party's token endpoint could not be reached." },
        { new Reason.TokenEndpointStatus(400), "The third party's token endpoint returned 400." },
    };
}
