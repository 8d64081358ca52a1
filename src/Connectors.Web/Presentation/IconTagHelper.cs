using System.Text.Encodings.Web;
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
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", ClassOf(output.Attributes["class"]?.Value?.ToString()));
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent(new HtmlFormattableString("<use href=\"{0}\"></use>", AddressOf(ViewContext.HttpContext, Name)));
    }

    /// <summary>The same picture, made once for a view that shows it in each of many rows.</summary>
    public static IHtmlContent Of(HttpContext context, string name, string? more = null) => new HtmlString(
        $"<svg class=\"{ClassOf(more)}\" aria-hidden=\"true\">"
        + $"<use href=\"{HtmlEncoder.Default.Encode(AddressOf(context, name))}\"></use></svg>");

    private static string ClassOf(string? more) => more is null ? "icon" : $"icon {more}";

    // The name with the fingerprint of the file, which browsers keep for good.
    private static string AddressOf(HttpContext context, string name)
    {
        var assets = context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        return $"{context.Request.PathBase}/{assets?[File] ?? File}#{name}";
    }
}
