using Microsoft.Playwright;

namespace Connectors.Browser.Tests;

/// <summary>
/// Every control can be pressed where it is seen: none is covered or too small, and no page is wider than the screen.
/// </summary>
public sealed class HitTests(LiveApp app) : IClassFixture<LiveApp>
{
    // Links inside a sentence may be as low as its lines, and what is small enough room around it (WCAG 2.2, target size). Hidden
    // controls are pressed by their labels.
    private const string Faults =
        """
        () => {
          const nameOf = element => element.outerHTML.replace(/\s+/g, " ").slice(0, 110);
          const isDrawn = element => {
            const { width, height } = element.getBoundingClientRect();
            return element.type !== "hidden" && width > 1 && height > 1
              && element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
          };
          const isHit = (element, hit) =>
            hit !== null
            && (element.contains(hit) || hit.matches("label") && hit.contains(element) || hit.closest("label")?.control === element);
          const faultOf = element => {
            element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
            const box = element.getClientRects()[0];
            if (!box || box.right < 0 || box.bottom < 0) return null;
            const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
            if (!isHit(element, hit)) return `is covered by ${hit ? nameOf(hit) : "nothing that can be pressed"}`;
            const isInText = getComputedStyle(element).display === "inline" && element.closest("p, li, dd, td") !== null;
            return isInText || isLarge(element) || isApart(element)
              ? null : `is ${Math.round(box.width)} by ${Math.round(box.height)} px and too near to another`;
          };
          const sizeOf = element => [element, ...(element.labels ?? [])].map(one => one.getBoundingClientRect());
          const isLarge = element => sizeOf(element).some(box => Math.min(box.width, box.height) >= 24);
          // A circle of 24 px around its middle meets no other control, nor the circle of a small one.
          const isApart = element => {
            const own = element.getBoundingClientRect();
            const [x, y] = [own.x + own.width / 2, own.y + own.height / 2];
            return controls.filter(other => other !== element && !element.contains(other) && !other.contains(element)).every(other => {
              const box = other.getBoundingClientRect();
              const [dx, dy] = isLarge(other)
                ? [Math.max(box.x - x, 0, x - box.right), Math.max(box.y - y, 0, y - box.bottom)]
                : [box.x + box.width / 2 - x, box.y + box.height / 2 - y];
              return Math.hypot(dx, dy) >= (isLarge(other) ? 12 : 24);
            });
          };
          const controls = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [role=option]")]
            .filter(element => isDrawn(element) && !element.disabled);
          const faults = controls
            .map(element => [element, faultOf(element)])
            .filter(([, fault]) => fault)
            .map(([element, fault]) => `${nameOf(element)} ${fault}`);
          const over = document.documentElement.scrollWidth - innerWidth;
          return over > 0 ? [...faults, `the page is ${over} px wider than the screen`] : faults;
        }
        """;

    // What is behind a dialog is not meant to be pressed.
    private static readonly string FaultsOfDialog = Faults.Replace(
        "document.querySelectorAll(", "document.querySelector(\"dialog[open]\").querySelectorAll(", StringComparison.Ordinal);

    [Fact]
    public async Task The_check_finds_what_is_covered_too_small_or_too_wide()
    {
        var page = await app.OpenAsync();
        await page.SetContentAsync(
            """
            <div style="position: relative"><button>Covered</button><div style="position: absolute; inset: 0; background: #eee"></div></div>
            <p><button class="small"></button><button class="small"></button></p>
            <style>.small { display: block; width: 9px; height: 9px; padding: 0; border: 0; margin: 0 }</style>
            <p>A sentence with <a href="#x">a link</a>.</p>
            <div style="width: 4000px; height: 1px"></div>
            """);

        var faults = await page.EvaluateAsync<string[]>(Faults);

        Assert.Equal(4, faults.Length);
        Assert.Contains("Covered</button> is covered by <div", faults[0], StringComparison.Ordinal);
        Assert.All(faults[1..3], fault => Assert.Contains("is 9 by 9 px", fault, StringComparison.Ordinal));
        Assert.Contains("wider than the screen", faults[3], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Every_control_of_every_page_can_be_pressed_where_it_is_seen(int width)
    {
        var page = await app.OpenAsync(new() { ViewportSize = new() { Width = width, Height = 844 } });
        await page.GotoAsync("/sign-in");
        var faults = new List<string>(await FaultsAsync(page));
        await page.SignInAsync("dana@demo.example");
        foreach (var address in await DemoPages.AddressesAsync(page))
        {
            await page.GotoAsync(address);
            faults.AddRange(await FaultsAsync(page));
        }

        await page.GotoAsync("/connectors");
        await page.Entry("Shop Front").GetByText("Update available").ClickAsync();
        await page.GetByLabel("Overwrite").CheckAsync();
        faults.AddRange(await page.EvaluateAsync<string[]>(FaultsOfDialog));

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static async Task<IEnumerable<string>> FaultsAsync(IPage page) =>
        (await page.EvaluateAsync<string[]>(Faults)).Select(fault => $"{new Uri(page.Url).PathAndQuery}: {fault}");
}
