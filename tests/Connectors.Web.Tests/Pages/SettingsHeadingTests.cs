namespace Connectors.Web.Tests.Pages;

public sealed class SettingsHeadingTests(DemoApp app) : IClassFixture<DemoApp>
{
    [Fact]
    public async Task A_modified_connector_says_by_whom_and_nothing_stray_after_the_name()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app);
        await party.ModifyAsync();

        var heading = (await party.Visitor.ReadAsync(party.Connector)).QuerySelector(".heading p")!.TextContent;
        Assert.Contains("1 change by Eve", Visible(heading), StringComparison.Ordinal);
        Assert.DoesNotContain("·", heading, StringComparison.Ordinal);
    }

    private static string Visible(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
