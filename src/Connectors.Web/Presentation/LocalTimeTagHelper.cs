using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Connectors.Web.Presentation;

/// <summary>
/// <c>&lt;local-time at="…" /&gt;</c>: a time to come. It names UTC; with script the browser writes it in the person's own time zone.
/// </summary>
public sealed class LocalTimeTagHelper : TagHelper
{
    public DateTime At { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("data-local", "");
        output.Content.SetContent(Wording.Exactly(At));
    }
}
