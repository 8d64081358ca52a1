using Microsoft.Playwright;

namespace Connectors.Browser.Tests;

/// <summary>The keyboard’s place is seen: a ring of 2 px or more that stands out 3 : 1 (WCAG 2.2, focus appearance).</summary>
public sealed class FocusRingTests(LiveApp app) : IClassFixture<LiveApp>
{
    // What is behind a ring: the element's own ground where the ring is drawn inwards, else the first ground around it.
    private const string Faults =
        """
        () => {
          const channels = colour => colour.match(/[\d.]+/g).map(Number);
          const light = colour => channels(colour).slice(0, 3)
            .map(part => part / 255)
            .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
            .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
          const contrast = (one, other) => {
            const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
            return (bright + 0.05) / (dark + 0.05);
          };
          const groundOf = element => {
            for (let at = element; at; at = at.parentElement) {
              const colour = getComputedStyle(at).backgroundColor;
              if ((channels(colour)[3] ?? 1) > 0) return colour;
            }
            return getComputedStyle(document.documentElement).backgroundColor;
          };
          const faultOf = element => {
            element.focus();
            if (document.activeElement !== element) return null;
            const shown = element.matches(".menu-check") ? element.nextElementSibling : element;
            const style = getComputedStyle(shown);
            const ground = groundOf(parseFloat(style.outlineOffset) < 0 ? shown : shown.parentElement);
            if (!element.matches(":focus-visible")) return "is not focused as by keyboard";
            if (style.outlineStyle !== "solid" || parseFloat(style.outlineWidth) < 2) return `has ${style.outline}`;
            const ratio = contrast(style.outlineColor, ground);
            return ratio < 3 ? `stands out ${ratio.toFixed(2)}: ${style.outlineColor} on ${ground}` : null;
          };
          const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
            .filter(element => element.type !== "hidden" && element.checkVisibility());
          return all.map(element => [element, faultOf(element)])
            .filter(pair => pair[1])
            .map(pair => `${location.pathname}: ${pair[0].outerHTML.slice(0, 90)} ${pair[1]}`)
            .concat(all.length === 0 ? [`${location.pathname} has nothing to focus`] : []);
        }
        """;

    // Rings come from one style sheet: every second page is looked at on a wide screen, one in five on a phone.
    [Theory]
    [InlineData(1280, 2)]
    [InlineData(390, 5)]
    public async Task Everything_that_takes_the_focus_has_a_ring(int width, int every)
    {
        var page = await app.OpenAsync(new() { ViewportSize = new() { Width = width, Height = 844 } });
        await page.GotoAsync("/sign-in");
        var faults = new List<string>(await FaultsAsync(page));
        await page.SignInAsync("dana@demo.example");
        foreach (var address in (await DemoPages.AddressesAsync(page)).Where((_, at) => at % every == 0))
        {
            await page.GotoAsync(address);
            faults.AddRange(await FaultsAsync(page));
        }

        await page.GotoAsync("/connectors");
        await page.Entry("Shop Front").GetByText("Update available").ClickAsync();
        await page.GetByLabel("Overwrite").CheckAsync();
        faults.AddRange(await FaultsAsync(page));

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        var faults = new List<string>();
        await page.Keyboard.PressAsync("Tab");
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.ShowInAsync(scheme);
            faults.AddRange((await page.EvaluateAsync<string[]>(Faults)).Select(fault => $"{scheme}: {fault}"));
        }

        return faults;
    }
}
