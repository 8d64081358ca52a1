using Connectors.Domain.Showing;
using Microsoft.AspNetCore.Html;

namespace Connectors.Web.Presentation;

/// <summary>Differences of two texts as HTML: struck out or underlined, so that they are seen without colour.</summary>
public static class Marks
{
    /// <summary>The text before, its differences as <c>del</c>.</summary>
    public static IHtmlContent Removed(IReadOnlyList<DifferencePiece> pieces) => Html(pieces, "del");

    /// <summary>The text after, its differences as <c>ins</c>.</summary>
    public static IHtmlContent Added(IReadOnlyList<DifferencePiece> pieces) => Html(pieces, "ins");

    private static HtmlContentBuilder Html(IReadOnlyList<DifferencePiece> pieces, string tag)
    {
        var html = new HtmlContentBuilder();
        foreach (var (text, differs) in pieces)
        {
            if (differs) html.AppendHtml($"<{tag}>").Append(text).AppendHtml($"</{tag}>");
            else html.Append(text);
        }

        return html;
    }
}
