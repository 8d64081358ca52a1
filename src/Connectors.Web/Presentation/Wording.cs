using System.Globalization;
using Connectors.Domain.Showing;
using Microsoft.AspNetCore.Html;

namespace Connectors.Web.Presentation;

/// <summary>Times, counts and changes as people read them.</summary>
public static class Wording
{
    private const int MostNames = 3;

    /// <summary>“3 days ago”.</summary>
    public static string Ago(DateTime at, DateTime now) => (now - at) switch
    {
        { TotalSeconds: < 60 } => "just now",
        { TotalMinutes: < 60 } span => Count((int)span.TotalMinutes, "minute") + " ago",
        { TotalHours: < 24 } span => Count((int)span.TotalHours, "hour") + " ago",
        { TotalDays: < 2 } => "yesterday",
        { TotalDays: < 14 } span => Count((int)span.TotalDays, "day") + " ago",
        { TotalDays: < 60 } span => Count((int)(span.TotalDays / 7), "week") + " ago",
        { TotalDays: < 730 } span => Count((int)(span.TotalDays / 30), "month") + " ago",
        var span => Count((int)(span.TotalDays / 365), "year") + " ago",
    };

    /// <summary>“24 November 2026, 07:15 UTC”.</summary>
    public static string Exactly(DateTime at) => at.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>“24 November 2026”.</summary>
    public static string Day(DateTime at) => at.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>“A, B, C and 2 more”.</summary>
    public static string Names(IReadOnlyList<string> names) =>
        names.Count <= MostNames
            ? string.Join(", ", names)
            : $"{string.Join(", ", names.Take(MostNames))} and {names.Count - MostNames} more";

    /// <summary>A value as it was entered; “empty” where it was cleared.</summary>
    public static string Value(string value) => value.Length > 0 ? value : "empty";

    /// <summary>“1 change”, “2 changes”.</summary>
    public static string Count(long count, string noun) =>
        count == 1 ? $"1 {noun}" : string.Create(CultureInfo.InvariantCulture, $"{count} {noun}s");

    /// <summary>Words of a change as HTML: names strong, values as code, everything else encoded.</summary>
    public static IHtmlContent Html(string words)
    {
        var html = new HtmlContentBuilder();
        foreach (var (text, kind) in MarkedText.Parts(words))
        {
            var tag = kind switch { MarkedKind.Name => "strong", MarkedKind.Value => "code", _ => null };
            if (tag is null) html.Append(text);
            else html.AppendHtml($"<{tag}>").Append(text).AppendHtml($"</{tag}>");
        }

        return html;
    }
}
