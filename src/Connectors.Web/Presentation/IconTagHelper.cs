using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Connectors.Web.Presentation;

/// <summary>
/// <c>&lt;icon name="search" /&gt;</c>: an icon of <c>wwwroot/lib/lucide</c>. It is decorative: words beside it say the same.
/// </summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    internal const string File = "lib/lucide/icons.svg";

    /// <summary>The name of a symbol in the file.</summary>
    public string Name { get; set; } = "";

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        // The name with the fingerprint of the file, which browsers keep for good.
        var assets = ViewContext.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        var file = $"{request.PathBase}/{assets?[File] ?? File}";
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        var more = output.Attributes["class"]?.Value;
        output.Attributes.SetAttribute("class", more is null ? "icon" : $"icon {more}");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent(new HtmlFormattableString("<use href=\"{0}\"></use>", $"{file}#{Name}"));
    }
}
