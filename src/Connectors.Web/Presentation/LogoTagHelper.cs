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
        output.Attributes.SetAttribute("class", $"logo logo-{ColourOf()}");
        output.Attributes.SetAttribute("viewBox", "0 0 40 40");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent(MarkPicture.Of(Package ?? Name));
    }

    // A colour that we don't have gets one of ours, the same every time.
    private string ColourOf() => Colour is { } colour && Colours.Contains(colour, StringComparer.OrdinalIgnoreCase)
        ? colour.ToLowerInvariant()
        : Colours[MarkPicture.Choose(Colour ?? Package ?? Name, Colours.Length)];
}
