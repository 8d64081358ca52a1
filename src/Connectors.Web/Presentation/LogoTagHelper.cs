using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Connectors.Web.Presentation;

/// <summary>
/// <c>&lt;logo name="…" colour="…" /&gt;</c>: the first letter in the connector's colour. It is decorative: the name says the same.
/// </summary>
public sealed class LogoTagHelper : TagHelper
{
    private static readonly string[] Colours =
        ["green", "blue", "violet", "orange", "grey", "teal", "red", "pink", "indigo", "amber", "cyan", "slate"];

    public string Name { get; set; } = "";

    public string? Colour { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"logo logo-{ColourOf()}");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetContent(Name.EnumerateRunes().Select(rune => rune.ToString().ToUpperInvariant()).FirstOrDefault("?"));
    }

    // A colour that we don't have gets one of ours, the same every time.
    private string ColourOf() => Colour is { } colour && Colours.Contains(colour, StringComparer.OrdinalIgnoreCase)
        ? colour.ToLowerInvariant()
        : Colours[(Colour ?? Name).Sum(sign => sign) % Colours.Length];
}
