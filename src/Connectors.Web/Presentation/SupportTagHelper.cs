using Connectors.Domain.Catalog;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Connectors.Web.Presentation;

/// <summary><c>&lt;support until="…" /&gt;</c>: how long a release works at the third party; nothing where nobody said it.</summary>
public sealed class SupportTagHelper(TimeProvider time) : TagHelper
{
    public DateTime? Until { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Support.Of(Until, time.GetUtcNow().UtcDateTime) is not { } support)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"tag {SupportWords.TagOf(support)}");
        output.Content.SetContent(SupportWords.Of(support));
    }
}
