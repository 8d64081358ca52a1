using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Connectors.Web.Presentation;

/// <summary><c>&lt;ago at="…" /&gt;</c>: a relative time, with the exact one on hover and for programs.</summary>
public sealed class AgoTagHelper(TimeProvider time) : TagHelper
{
    public DateTime At { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", At.ToString("O", CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("title", Wording.Exactly(At));
        output.Content.SetContent(Wording.Ago(At, time.GetUtcNow().UtcDateTime));
    }
}
