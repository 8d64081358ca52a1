using System.Globalization;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Reasons;
using Connectors.Domain.Requests;

namespace Connectors.Web.Presentation;

/// <content>What came of a request to a third party.</content>
public static partial class ReasonWords
{
    private const double Megabyte = 1024 * 1024;

    private static string? OfAnswer(Reason reason) => reason switch
    {
        Reason.Rejected(var status) => OfStatus(status),
        Reason.TokenRejected => "The third party rejected the token (401); renewing it.",
        Reason.TimedOut => "The third party did not respond in time.",
        Reason.HostNotFound => "The third party's host name was not found. Check the base URL and the values of the instance.",
        Reason.InsecureConnection => "The secure connection to the third party failed; its certificate may have expired.",
        Reason.Unreachable => "The third party could not be reached.",
        Reason.PrivateNetwork(var host) => $"{host} is in a private network, which connectors may not reach. "
            + "An administrator of this installation can allow it with Outbound:AllowedNetworks.",
        Reason.LimitUsedUp(var requests, var per, var until) => string.Create(
            CultureInfo.InvariantCulture,
            $"The rate limit of {requests} per {PerWords(per)} is used up until {until:d MMMM, HH:mm} UTC. "
                + $"Try again later, or raise the limit."),
        Reason.RedirectInvalid => "The third party redirects to an invalid address.",
        Reason.RedirectElsewhere(var host) => $"The third party redirects to {host}, a different host: "
            + "credentials are not sent there. If the API moved, correct the base URL.",
        Reason.RedirectOfWrite =>
            "The third party answered with a redirect, which is followed only for requests that read. Correct the endpoint's path.",
        Reason.TooManyRedirects(var most) => $"The third party redirects more than {most} times.",
        _ => null,
    };

    private static string OfStatus(int status) => status switch
    {
        401 => "The third party rejected the credentials (401). Enter them again, or sign in again.",
        403 => "The third party did not allow this request (403). Check the rights of the account, and the credentials.",
        404 => "The third party found nothing at this address (404). Check the base URL, the endpoint's path and the values.",
        429 => "The third party received too many requests (429). Lower the rate limit, or try again later.",
        >= 500 => $"The third party returned a server error ({status}).",
        _ => $"The third party rejected the request ({status}).",
    };

    private static string? OfContent(Reason reason) => reason switch
    {
        Reason.TooLarge(var most) => string.Create(
            CultureInfo.InvariantCulture, $"The response has more than {most / Megabyte:0.#} MB. Request smaller pages."),
        Reason.UnknownCharset(var name) =>
            $"The response uses an unknown character set, {name}. Request JSON in UTF-8, for example with an Accept-Charset header.",
        Reason.NotJson => $"The response is not valid JSON, or has more than {JsonBody.MostValues / 1_000_000} million values.",
        Reason.WebPage => "The response is not JSON. Check the address: it may be a web page.",
        Reason.InvalidPath(var path) => JsonPathRule.Refusal(path),
        Reason.TooManyRecords(var most) =>
            string.Create(CultureInfo.InvariantCulture, $"The response has more than {most:N0} records. Request smaller pages."),
        _ => null,
    };

    private static string? OfPage(Reason reason) => reason switch
    {
        Reason.NoNextPage(var type, var path) => $"{NoNextPage(type, path)} No records were passed on.",
        Reason.NextPageElsewhere =>
            "The next-page URL points to a different host. Credentials are not sent there, so no records were passed on.",
        Reason.TooManyPages(var most) => string.Create(
            CultureInfo.InvariantCulture,
            $"The response has more than {most:N0} pages. Request larger pages, or fewer records at a time. None were passed on."),
        Reason.PageRepeated => "This page repeated the records of the one before. They were skipped, and pagination ended.",
        Reason.PastLastPage(var status) =>
            $"The third party rejected this page ({status}). It was requested since the page before was short; pagination ended.",
        _ => null,
    };

    private static string NoNextPage(PaginationType type, string? path) => (type, path) switch
    {
        (_, null) => "The response has no valid next-page URL.",
        _ when !JsonPathRule.Allows(path) => JsonPathRule.Refusal(path),
        (PaginationType.Token, _) => Holds(path, "neither a text nor a number"),
        _ => Holds(path, "no URL"),
    };

    private static string Holds(string path, string value) =>
        $"{path} should hold the next page, but its value is {value}. Correct it on the endpoint.";

    private static string PerWords(RatePeriod per) => per.ToString().ToLowerInvariant();
}
