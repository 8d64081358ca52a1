using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Connectors.Browser.Tests;

/// <summary>A real connector's documents, published through the page.</summary>
public sealed class CorpusJourneyTests(LiveApp app) : IClassFixture<LiveApp>
{
    [Fact]
    public async Task Real_definitions_are_published_installed_edited_and_overwritten()
    {
        var versions = Repository.Corpus.FirstOrDefault(versions => versions[0].Contains("airtable", StringComparison.Ordinal));
        if (versions is null) Assert.Skip("The real connector definitions are not at hand.");
        var page = await app.OpenAsync();
        await page.SignInAsync("dana@demo.example");

        await PublishAsync(page, "1.0.0", versions[0]);
        var name = await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync();
        await page.InstallAndEditAsync(name, "Receive ours");
        await PublishAsync(page, "2.0.0", versions[^1]);

        await page.GotoAsync("/connectors");
        await page.Entry(name).GetByText("Update available · 2.0.0").ClickAsync();
        await page.UpdateAsync("Overwrite");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync($"{name} is now 2.0.0.");
    }

    private static async Task PublishAsync(IPage page, string version, string file)
    {
        await page.GotoAsync("/publishing");
        await page.GetByLabel("Package", new() { Exact = true }).FillAsync("real-connector");
        await page.GetByLabel("Version").FillAsync(version);
        await page.GetByLabel("Connector definition").SetInputFilesAsync(file);
        await page.GetByLabel("Release notes").FillAsync($"The publisher's document, as {version}.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Review changes" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("is published");
    }
}
