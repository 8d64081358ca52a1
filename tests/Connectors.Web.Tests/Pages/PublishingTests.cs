using Connectors.Domain.People;
using Connectors.Infrastructure.Demo;

namespace Connectors.Web.Tests.Pages;

[Collection(nameof(OneDemoApp))]
public sealed class PublishingTests(DemoApp app)
{
    [Fact]
    public async Task A_release_is_compared_with_the_last_one_and_then_published()
    {
        var visitor = await app.SignInAsync(Role.Administrator);

        var review = await Visitor.ParseAsync(await ReviewAsync(visitor, "payday", "1.2.0", Definition("help-bench")));
        Assert.Contains("compared with 1.1.0", review.QuerySelector(".panel-head")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("this is a major change", review.QuerySelector(".message-attention")!.TextContent, StringComparison.Ordinal);

        var fields = review.QuerySelectorAll("main form.form [name]").Select(field => KeyValuePair.Create(
            field.GetAttribute("name")!, field.LocalName == "textarea" ? field.TextContent : field.GetAttribute("value") ?? ""));
        using var form = new FormUrlEncodedContent(fields);
        var answer = await visitor.Client.PostAsync("/publishing?handler=publish", form, TestContext.Current.CancellationToken);
        Assert.Equal("/marketplace/payday", answer.Headers.Location?.ToString());
        Assert.Contains(
            "1.2.0", (await visitor.ReadAsync("/marketplace/payday")).QuerySelector("article h3")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_exists_is_refused_with_what_to_change()
    {
        var answer = await Visitor.ParseAsync(await ReviewAsync(
            await app.SignInAsync(Role.Administrator), "ledgerly", "3.1.0", Definition("ledgerly")));

        Assert.Contains(
            "Version 3.1.0 exists, and a published version never changes. Give the release a newer version.",
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
