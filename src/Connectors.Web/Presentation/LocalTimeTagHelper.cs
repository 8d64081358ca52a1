using System.Globalization;
using Connectors.Application.Flows;
using Connectors.Domain.Flows.Scheduling;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Connectors.Web.Presentation;

/// <summary>
/// <c>&lt;local-time at="…" /&gt;</c>: a time to come. It names UTC; with script the browser writes it in the person's own time zone.
/// Where another time zone counts, its time follows unless it is the same.
/// </summary>
public sealed class LocalTimeTagHelper : TagHelper
{
    public DateTime At { get; set; }

    /// <summary>The IANA id of the time zone that counts, such as that of a schedule.</summary>
    public string Zone { get; set; } = StoredSchedule.Utc;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("data-local", "");
        output.Content.SetContent(Wording.Exactly(At));
        if (Zone == StoredSchedule.Utc || TimeZones.Find(Zone) is not { } zone) return;
        var there = TimeZoneInfo.ConvertTimeFromUtc(At, zone);
        var words = there.ToString("ddd HH:mm ", CultureInfo.InvariantCulture) + StoredSchedule.TimeNameOf(Zone);
        output.Attributes.SetAttribute("data-there", there.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("data-there-words", words);
        if (there != At) output.Content.SetContent($"{Wording.Exactly(At)} ({words})");
    }
}
