using System.Text.Encodings.Web;
using System.Text.Json;
using Connectors.Application.Alerting;
using Connectors.Domain.Flows.Alerting;
using Connectors.Web.Presentation;

namespace Connectors.Web.Alerting;

/// <summary>
/// An alert as JSON: <c>text</c> for chats, which show it unchanged (Slack, Mattermost, Google Chat), and <c>data</c> for programs.
/// </summary>
public sealed class AlertText(IPageAddresses addresses) : IAlertWriter
{
    private const int MostLines = 20;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string Write(Alert alert) => JsonSerializer.Serialize(
        new
        {
            Type = alert.News.Count == 0 ? "test" : "flows.changed",
            Timestamp = alert.At,
            Text = Harmless(alert.News.Count == 0 ? TestOf(alert) : TextOf(alert)),
            Data = new { alert.Organisation, Flows = alert.News.Select(FactsOf) },
        },
        Json);

    private static string TestOf(Alert alert) =>
        $"Connectors reaches you. {alert.Organisation} is told here when a flow begins to fail, and when it works again.";

    private string TextOf(Alert alert)
    {
        var lines = alert.News.Take(MostLines).Select(LineOf);
        if (alert.News.Count > MostLines) lines = lines.Append($"and {alert.News.Count - MostLines} more");
        return string.Join('\n', alert.News.Count == 1 ? lines : lines.Prepend(HeadOf(alert)));
    }

    private static string HeadOf(Alert alert)
    {
        var (failing, working) = (alert.News.Count(news => news.IsFailing), alert.News.Count(news => !news.IsFailing));
        string?[] parts =
        [
            failing > 0 ? $"{Wording.Count(failing, "flow")} began to fail" : null,
            working > 0 ? $"{Wording.Count(working, "flow")} {(working == 1 ? "works" : "work")} again" : null,
        ];
        return $"{alert.Organisation}: {string.Join(", ", parts.Where(part => part is not null))}";
    }

    private string LineOf(FlowNews news)
    {
        var line = news.IsFailing ? $"“{news.Run.Name}” fails. {WhyOf(news.Run)}" : $"“{news.Run.Name}” works again.";
        return $"{line.TrimEnd()} {AddressOf(news)}".TrimEnd();
    }

    private object FactsOf(FlowNews news) => new
    {
        Id = news.Run.Flow,
        news.Run.Name,
        State = news.IsFailing ? "failing" : "working",
        news.Run.Run,
        EndedAt = news.Run.At,
        news.Run.Step,
        Why = news.Run.Why is null ? null : ReasonWords.Of(news.Run.Why),
        Url = AddressOf(news),
    };

    private static string WhyOf(EndedRun run) => run.Why is not { } why ? ""
        : run.Step is { } step ? $"Step {step}: {ReasonWords.Of(why)}"
        : ReasonWords.Of(why);

    private string? AddressOf(FlowNews news) => addresses.Find($"/runs/{news.Run.Run}");

    // Chats take what is between these two for commands, such as one that calls everybody.
    private static string Harmless(string text) => text.Replace('<', '‹').Replace('>', '›');
}
