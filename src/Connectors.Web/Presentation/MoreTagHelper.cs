using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Connectors.Web.Presentation;

/// <summary>The last line of a list that is cut: how many more there are, and where. Nothing where everything is shown.</summary>
[HtmlTargetElement("more", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MoreTagHelper : TagHelper
{
    /// <summary>How many there are.</summary>
    public int All { get; set; }

    /// <summary>How many are shown at most.</summary>
    public int Shown { get; set; }

    /// <summary>What they are, such as <c>flow</c>; absent where the list says it.</summary>
    public string? Noun { get; set; }

    /// <summary>The page with all of them; absent where no other page has them.</summary>
    public string? Href { get; set; }

    /// <summary>The element of a line.</summary>
    public string Line { get; set; } = "li";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var more = All - Shown;
        if (more <= 0)
        {
            output.SuppressOutput();
            return;
        }

        (output.TagName, output.TagMode) = (Line, TagMode.StartTagAndEndTag);
        var words = Noun is null ? $"and {more} more" : $"and {Wording.Count(more, $"more {Noun}")}";
        if (Href is null)
        {
            output.Content.SetContent(words);
            return;
        }

        var link = new TagBuilder("a");
        link.Attributes["href"] = Href;
        link.InnerHtml.Append(words);
        output.Content.SetHtmlContent(link);
    }
}
