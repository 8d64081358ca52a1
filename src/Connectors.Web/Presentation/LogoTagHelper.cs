using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Connectors.Web.Presentation;

/// <summary>
/// <c>&lt;logo name="…" package="…" colour="…" /&gt;</c>: a mark in the connector's colour. It is decorative: the name says the same.
/// </summary>
public sealed class LogoTagHelper : TagHelper
{
    private static readonly string[] Colours =
        ["green", "blue", "violet", "orange", "grey", "teal", "red", "pink", "indigo", "amber", "cyan", "slate"];

    public string Name { get; set; } = "";

    /// <summary>The id of its package, whose mark stays the same when an entry is renamed; null for a custom connector.</summary>
    public string? Package { get; set; }

    public string? Colour { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", ClassOf(Name, Package, Colour));
        output.Attributes.SetAttribute("viewBox", "0 0 40 40");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent(MarkPicture.Of(Package ?? Name));
    }

    /// <summary>The same picture, for a view that shows one in each of many rows.</summary>
    public static IHtmlContent Of(string name, string? package, string? colour) => new HtmlString(
        $"<svg class=\"{ClassOf(name, package, colour)}\" viewBox=\"0 0 40 40\" aria-hidden=\"true\">"
        + $"{MarkPicture.Of(package ?? name)}</svg>");

    // A colour that we don't have gets one of ours, the same every time.
    private static string ClassOf(string name, string? package, string? colour)
    {
        var ours = colour is not null && Colours.Contains(colour, StringComparer.OrdinalIgnoreCase)
            ? colour.ToLowerInvariant()
            : Colours[MarkPicture.Choose(colour ?? package ?? name, Colours.Length)];
        return $"logo logo-{ours}";
    }
}
