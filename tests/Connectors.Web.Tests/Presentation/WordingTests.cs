using System.Text.Encodings.Web;
using Connectors.Web.Presentation;

namespace Connectors.Web.Tests.Presentation;

public sealed class WordingTests
{
    [Theory]
    [InlineData("Endpoint *Receive refunds* added", "Endpoint <strong>Receive refunds</strong> added")]
    [InlineData("Header *Accept*: `*/*` → `a*b*c`", "Header <strong>Accept</strong>: <code>*/*</code> &#x2192; <code>a*b*c</code>")]
    [InlineData("*<script>* `<b>`", "<strong>&lt;script&gt;</strong> <code>&lt;b&gt;</code>")]
    [InlineData("2 * 3", "2 * 3")]
    [InlineData("``a`b`` *** * ***", "<code>a`b</code> <strong>*</strong>")]
    public void Names_are_strong_values_are_code_and_everything_else_is_text(string words, string html)
    {
        using var writer = new StringWriter();

        Wording.Html(words).WriteTo(writer, HtmlEncoder.Default);

        Assert.Equal(html, writer.ToString());
    }

    [Theory]
    [InlineData(0, "just now")]
    [InlineData(61, "1 minute ago")]
    [InlineData(3 * 3600, "3 hours ago")]
    [InlineData(30 * 3600, "yesterday")]
    [InlineData(3 * 86400, "3 days ago")]
    [InlineData(43 * 86400, "6 weeks ago")]
    [InlineData(800 * 86400, "2 years ago")]
    public void Times_are_told_as_people_tell_them(int seconds, string words)
    {
        var now = new DateTime(2026, 11, 24, 12, 0, 0, DateTimeKind.Utc);

        Assert.Equal(words, Wording.Ago(now.AddSeconds(-seconds), now));
    }

    [Theory]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("<data:text/html,hi>")]
    [InlineData("[a](//elsewhere.example)")]
    public void Release_notes_lead_nowhere_but_to_web_and_mail_addresses(string markdown)
    {
        var html = new System.IO.StringWriter();
        ReleaseNotesHtml.Of(markdown).WriteTo(html, System.Text.Encodings.Web.HtmlEncoder.Default);

        Assert.DoesNotMatch("href=\"(?!#)", html.ToString());
    }

    [Fact]
    public void Release_notes_keep_links_to_web_addresses()
    {
        var html = new System.IO.StringWriter();
        ReleaseNotesHtml.Of("See <https://docs.example/a>.").WriteTo(html, System.Text.Encodings.Web.HtmlEncoder.Default);

        Assert.Contains("href=\"https://docs.example/a\"", html.ToString(), StringComparison.Ordinal);
    }
}
