using System.Globalization;
using System.Text;
using Connectors.Application.Recording.Log;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>What was changed in the organisation, newest first.</summary>
[Needs(Right.Read)]
public sealed class ActivityModel(ActivityReader reader) : ConnectorsPage
{
    public const string Address = "/activity";
    private const int Size = 50, InFile = 500;

    public ActivityQuery Query { get; private set; } = new();

    public ActivityPart Part { get; private set; } = new([], null);

    /// <summary>The days of the form, as they were entered; the last one is in it.</summary>
    public (DateOnly? From, DateOnly? To) Days { get; private set; }

    public async Task OnGetAsync(ActivityKind? kind, MemberId? by, DateOnly? from, DateOnly? to, string? after)
    {
        Take(kind, by, from, to);
        Part = await reader.ReadAsync(Query with { After = ActivityPlace.Parse(after) }, Size, Cancel);
    }

    /// <summary>The same changes as a file, all of them.</summary>
    public async Task<IActionResult> OnGetFileAsync(ActivityKind? kind, MemberId? by, DateOnly? from, DateOnly? to)
    {
        Take(kind, by, from, to);
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = "attachment; filename=activity.csv";
        await WriteAsync(CsvText.Line("Time (UTC)", "By", "What", "Name", "Change", "Id"));
        var query = Query;
        do
        {
            var part = await reader.ReadAsync(query, InFile, Cancel);
            await WriteAsync(string.Concat(part.Entries.Select(LineOf)));
            query = query with { After = part.End };
        }
        while (query.After is not null);
        return new EmptyResult();
    }

    /// <summary>The page with some of its filters changed.</summary>
    public string With(ActivityQuery query, string? handler = null) => Address + QueryString.Create(new Dictionary<string, string?>
    {
        ["handler"] = handler,
        ["kind"] = query.Kind?.ToString().ToLowerInvariant(),
        ["by"] = query.By?.ToString(),
        ["from"] = Text(Days.From),
        ["to"] = Text(Days.To),
        ["after"] = query.After?.ToString(),
    }.Where(pair => pair.Value is not null));

    /// <summary>Where the history of what was changed is; null where it was removed and the person may not restore it.</summary>
    public string? AddressOf(ActivitySubject subject) => subject switch
    {
        { Kind: ActivityKind.Connector, IsRemoved: true } => May(Right.EditConnectors) ? "/connectors/removed" : null,
        { Kind: ActivityKind.Flow, IsRemoved: true } => May(Right.UseConnectors) ? "/flows/removed" : null,
        { IsRemoved: true } => null,
        { Kind: ActivityKind.Connector } => $"/connectors/{subject.Id}/history",
        { Kind: ActivityKind.Instance } => $"/instances/{subject.Id}/history",
        _ => $"/flows/{subject.Id}/history",
    };

    private void Take(ActivityKind? kind, MemberId? by, DateOnly? from, DateOnly? to)
    {
        Days = (from, to);
        Query = new ActivityQuery
        {
            Kind = kind is { } known && Enum.IsDefined(known) ? known : null,
            By = by,
            From = from?.ToDateTime(default, DateTimeKind.Utc),
            Until = to is { } day && day < DateOnly.MaxValue ? day.AddDays(1).ToDateTime(default, DateTimeKind.Utc) : null,
        };
    }

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string LineOf(ActivityEntry entry) => CsvText.Line(
        entry.At.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        entry.By.Name,
        ActivityWords.Of(entry.Subject.Kind),
        entry.Subject.Name,
        ActivityWords.Of(entry.Change),
        entry.Subject.Id);

    private async Task WriteAsync(string text) => await Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), Cancel);
}
