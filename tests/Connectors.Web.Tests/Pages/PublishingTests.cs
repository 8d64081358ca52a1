using Connectors.Demo;
using Connectors.Domain.People;

namespace Connectors.Web.Tests.Pages;

[Collection(nameof(OneDemoApp))]
public sealed class PublishingTests(DemoApp app)
{
    [Fact]
    public async Task A_release_says_its_breaks_and_asks_for_the_version_that_they_need()
    {
        var visitor = await app.SignInAsync(Role.Administrator);

        var review = await Visitor.ParseAsync(await ReviewAsync(visitor, "payday", "1.2.0", Definition("help-bench")));

        Assert.Contains("compared with 1.1.0", review.QuerySelector(".panel-head")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "they need a major version, 2.0.0 or later.",
            review.QuerySelector("#version-needed")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "1.2.0 is a minor version, but these changes need a major version. Use 2.0.0 or later.",
            review.QuerySelector(".message-attention")!.TextContent, StringComparison.Ordinal);
        var breaks = review.QuerySelectorAll("#breaks li").Select(item => item.TextContent).ToList();
        Assert.NotEmpty(breaks);
        Assert.All(breaks, words => Assert.DoesNotMatch("[`*]", words));

        var refused = await PublishAsync(visitor, review);
        var again = await Visitor.ParseAsync(refused);
        Assert.Contains(
            "Change the version, or confirm 1.2.0",
            again.QuerySelector(".field-validation-error:not(:empty)")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("1.2.0", (await visitor.ReadAsync("/marketplace/payday")).Body!.TextContent, StringComparison.Ordinal);

        var published = await PublishAsync(visitor, again, ("version", "2.0.0"));
        Assert.Equal("/marketplace/payday", published.Headers.Location?.ToString());
        Assert.Contains(
            "2.0.0", (await visitor.ReadAsync("/marketplace/payday")).QuerySelector("article h3")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_is_too_small_is_published_only_where_that_very_version_is_confirmed()
    {
        var visitor = await app.SignInAsync(Role.Administrator);
        var review = await Visitor.ParseAsync(await ReviewAsync(visitor, "mail-room", "2.0.9", Definition("help-bench")));

        var other = await PublishAsync(visitor, review, ("confirmed", "2.0.8"));
        Assert.Null(other.Headers.Location);

        var published = await PublishAsync(visitor, review, ("confirmed", "2.0.9"));
        Assert.Equal("/marketplace/mail-room", published.Headers.Location?.ToString());
    }

    [Fact]
    public async Task The_last_day_of_older_releases_is_checked_beside_its_field_and_shown_on_them()
    {
        var visitor = await app.SignInAsync(Role.Administrator);
        await PublishAsync(visitor, await Visitor.ParseAsync(await ReviewAsync(visitor, "last-days", "1.0.0", Definition("payday"))));
        var review = await Visitor.ParseAsync(await ReviewAsync(visitor, "last-days", "2.0.0", Definition("help-bench")));

        var refused = await Visitor.ParseAsync(await PublishAsync(visitor, review, ("olderUntil", "soon")));
        Assert.Equal(
            "Enter a date such as 2027-03-31, or leave it empty.",
            refused.QuerySelector(".field-validation-error:not(:empty)")!.TextContent);
        Assert.Equal("soon", refused.QuerySelector("#olderUntil")!.GetAttribute("value"));

        await PublishAsync(visitor, refused, ("olderUntil", "2199-03-31"));
        var releases = (await visitor.ReadAsync("/marketplace/last-days")).QuerySelectorAll("article h3").Select(head => head.Words());
        Assert.Equal([false, true], releases.Select(head => head.Contains("Works until 31 March 2199", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Packages_are_searched_by_name_and_id_and_lead_to_a_new_release()
    {
        var visitor = await app.SignInAsync(Role.Administrator);

        var found = await visitor.ReadAsync("/publishing?q=ledgerl");
        var release = Assert.Single(found.QuerySelectorAll("#packages tbody a[href*='package=']"));
        var form = await visitor.ReadAsync(release.GetAttribute("href")!);

        Assert.Equal("ledgerly", form.QuerySelector("#package")!.GetAttribute("value"));
        var none = await visitor.ReadAsync("/publishing?q=nowhere");
        Assert.Contains("No packages match", none.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_exists_is_refused_with_what_to_change()
    {
        var answer = await Visitor.ParseAsync(await ReviewAsync(
            await app.SignInAsync(Role.Administrator), "ledgerly", "3.1.0", Definition("ledgerly")));

        Assert.Contains(
            "Version 3.1.0 exists, and a published version never changes. Use a newer version.",
            answer.QuerySelector(".field-validation-error:not(:empty)")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_neither_is_refused_with_words()
    {
        var answer = await Visitor.ParseAsync(await ReviewAsync(
            await app.SignInAsync(Role.Administrator), "ledgerly", "3.2.0", [0x00, 0xff, 0x3c]));

        Assert.NotEqual("", answer.QuerySelector(".field-validation-error:not(:empty)")!.TextContent.Trim());
    }

    private static async Task<HttpResponseMessage> PublishAsync(
        Visitor visitor, AngleSharp.Dom.IDocument review, params (string Name, string Value)[] changed)
    {
        var fields = review.QuerySelectorAll("main form.form [name]")
            .Where(field => field.GetAttribute("type") != "checkbox")
            .Select(field => (
                Name: field.GetAttribute("name")!,
                Value: field.LocalName == "textarea" ? field.TextContent : field.GetAttribute("value") ?? ""))
            .Where(field => changed.All(one => one.Name != field.Name))
            .Concat(changed);
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await visitor.Client.PostAsync("/publishing?handler=publish", form, TestContext.Current.CancellationToken);
    }

    private static byte[] Definition(string package) =>
        DemoCatalogue.Read().Last(demo => demo.Release.Package.ToString() == package).Release.Definition.Canonical.ToArray();

    private static async Task<HttpResponseMessage> ReviewAsync(Visitor visitor, string package, string version, byte[] file)
    {
        var token = (await visitor.ReadAsync("/publishing"))
            .QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent(package), "package" },
            { new StringContent(version), "version" },
            { new StringContent("Notes"), "notes" },
            { new ByteArrayContent(file), "file", "definition.json" },
        };
        return await visitor.Client.PostAsync("/publishing?handler=review", form, TestContext.Current.CancellationToken);
    }
}
