using Connectors.Domain.Requests.Equivalence;
using Microsoft.AspNetCore.Html;

namespace Connectors.Web.Presentation;

/// <summary>The requests of a step as HTML, a line each. A line that differs has a sign, and words for screen readers.</summary>
public static class RequestHtml
{
    public static IHtmlContent Before(StepRequests requests) =>
        Html(requests.Before, "−", "Only now: ", line => Marks.Removed(line.Pieces));

    public static IHtmlContent After(StepRequests requests) =>
        Html(requests.After, "+", "Only after: ", line => Marks.Added(line.Pieces));

    private static HtmlContentBuilder Html(
        IReadOnlyList<RequestLine> lines, string sign, string spoken, Func<RequestLine, IHtmlContent> marked)
    {
        var html = new HtmlContentBuilder();
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at];
            html.AppendHtml($"<span class=\"{ClassOf(lines, at)}\"><span aria-hidden=\"true\">")
                .Append(line.Differs ? $"{sign} " : "  ")
                .AppendHtml("</span>");
            if (line.Differs) html.AppendHtml($"<span class=\"visually-hidden\">{spoken}</span>");
            html.AppendHtml(marked(line)).AppendHtml("</span>");
        }

        return html;
    }

    // Address and parameters, headers, the body, and settings are set apart.
    private static string ClassOf(IReadOnlyList<RequestLine> lines, int at) =>
        at > 0 && GroupOf(lines[at].Place) != GroupOf(lines[at - 1].Place) ? "request-line request-gap" : "request-line";

    private static int GroupOf(RequestPlace place) => place switch
    {
        RequestPlace.Method or RequestPlace.Address or RequestPlace.QueryParameter => 0,
        RequestPlace.Header or RequestPlace.ContentType => 1,
        RequestPlace.Body => 2,
        _ => 3,
    };
}
