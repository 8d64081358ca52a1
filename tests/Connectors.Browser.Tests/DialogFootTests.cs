using Microsoft.Playwright;

namespace Connectors.Browser.Tests;

/// <summary>Every control of the update dialog can be hit: nothing lies over it, on any screen.</summary>
public sealed class DialogFootTests(LiveApp app) : IClassFixture<LiveApp>
{
    // Each control is scrolled into view no further than needed, downwards and then upwards, so that the foot and the head come close.
    private const string Covered =
        """
        root => {
          for (const fold of root.querySelectorAll("details")) fold.open = true;
          const controls = [...root.querySelectorAll("a[href], button, input:not([type=hidden]), summary, label")]
            .filter(control => control.checkVisibility() && !control.disabled);
          const hits = (control, hit) => hit !== null && (control.contains(hit) || hit.closest("label")?.control === control);
          return [...controls, ...controls.toReversed()].flatMap(control => {
            control.scrollIntoView({ block: "nearest", behavior: "instant" });
            const box = control.getClientRects()[0];
            const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
            return hits(control, hit) ? [] : [`${control.outerHTML.slice(0, 80)} is covered by ${hit?.outerHTML.slice(0, 80)}`];
          }).concat(controls.length < 2 ? ["there are no controls"] : []);
        }
        """;

    public static TheoryData<int, int, bool> Screens
    {
        get
        {
            var screens = new TheoryData<int, int, bool>();
            // The last two are the first and the third at 200 %.
            foreach (var (width, height) in new[] { (1280, 720), (1280, 850), (390, 844), (640, 360), (320, 422) })
            {
                screens.Add(width, height, true);
                screens.Add(width, height, false);
            }

            return screens;
        }
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Every_control_of_the_dialog_can_be_hit(int width, int height, bool hasScript)
    {
        var page = await app.OpenAsync(new() { ViewportSize = new() { Width = width, Height = height }, JavaScriptEnabled = hasScript });
        await page.SignInAsync();
        var faults = new List<string>();
        var modified = page.Entry("Shop Front").GetByText("Update available");
        foreach (var link in new[] { modified, page.Entry("Mail Room").Locator(".entry-version a") })
        {
            await page.GotoAsync("/connectors");
            await link.ClickAsync();
            await Assertions.Expect(page.Locator("dialog[open]")).ToHaveCountAsync(hasScript ? 1 : 0);
            if (link == modified) await page.GetByLabel("Install alongside").CheckAsync();
            faults.AddRange(await page.Locator(".update").EvaluateAsync<string[]>(Covered));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task On_a_phone_Cancel_closes_the_dialog_and_ticks_nothing()
    {
        var page = await app.OpenAsync(new() { ViewportSize = new() { Width = 390, Height = 844 } });
        await page.SignInAsync();
        await page.Entry("Shop Front").GetByText("Update available").ClickAsync();
        var accept = await page.GetByLabel("I know that 2 changes will be lost").ElementHandleAsync();
        var box = (await page.Locator("dialog").GetByRole(AriaRole.Link, new() { Name = "Cancel" }).BoundingBoxAsync())!;

        await page.Mouse.ClickAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));

        await Assertions.Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
        Assert.False(await accept.EvaluateAsync<bool>("tick => tick.checked"));
    }
}
