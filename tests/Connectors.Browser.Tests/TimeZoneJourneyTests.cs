using Microsoft.Playwright;

namespace Connectors.Browser.Tests;

/// <summary>A person schedules a flow in the time zone of their browser.</summary>
public sealed class TimeZoneJourneyTests(LiveApp app) : IClassFixture<LiveApp>
{
    [Theory]
    [InlineData("Europe/Berlin", "Berlin")]
    [InlineData("Asia/Kolkata", "Kolkata")]
    public async Task A_new_schedule_is_in_the_time_zone_of_the_browser(string zone, string place)
    {
        var page = await app.OpenAsync(new() { TimezoneId = zone });
        await page.SignInAsync();
        await page.GotoAsync("/flows/new");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync($"At six in {place}");
        await page.GetByLabel("Runs", new() { Exact = true }).SelectOptionAsync("Daily");
        await Assertions.Expect(page.GetByLabel("Time zone")).ToHaveValueAsync(zone);

        await page.GetByRole(AriaRole.Button, new() { Name = "Create flow" }).ClickAsync();

        await Assertions.Expect(page.Locator(".heading")).ToContainTextAsync($"every day at 06:00 {place} time");
    }
}
