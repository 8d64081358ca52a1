using Markdig;
using Microsoft.AspNetCore.Html;

namespace Connectors.Web.Presentation;

/// <summary>Release notes: Markdown, in which HTML stays text and pictures and scripts have no way in.</summary>
internal static class ReleaseNotesHtml
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    public static IHtmlContent Of(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in Markdig.Syntax.MarkdownObjectExtensions.Descendants<Markdig.Syntax.Inlines.LinkInline>(document)) Tame(link);
        return new HtmlString(document.ToHtml(Pipeline));
    }

    private static void Tame(Markdig.Syntax.Inlines.LinkInline link)
    {
        link.IsImage = false;
        if (!Uri.TryCreate(link.Url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https" or "mailto")) link.Url = "#";
        Markdig.Renderers.Html.HtmlAttributesExtensions.GetAttributes(link).AddProperty("rel", "noopener nofollow");
    }
}
