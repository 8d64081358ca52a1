using System.Diagnostics;
using System.Text.RegularExpressions;
using Connectors.Benchmarks.Updating;

namespace Connectors.Benchmarks.Installed;

/// <summary>Limits of commands and bytes for pages of a busy organisation. No limits of time: those would be the machine's.</summary>
internal static partial class PageLimits
{
    private const int Warm = 2;

    private static readonly Dictionary<string, (int Commands, int Kilobytes)> Limits = new()
    {
        ["list"] = (2, 75),
        ["list, third page by change"] = (2, 75),
        ["list, search"] = (2, 75),
        ["update dialog"] = (8, 60),
        ["a connector"] = (14, 60),
        ["flows"] = (7, 110),
        ["flows, search"] = (7, 60),
        ["runs"] = (5, 110),
        ["activity"] = (8, 110),
        ["marketplace"] = (5, 110),
    };

    /// <returns>0 where no page exceeds its limits.</returns>
    public static int Check()
    {
        var watch = Stopwatch.StartNew();
        var exceeded = BenchFolder.With(folder => CheckAsync(Path.Combine(folder, "one.db")));
        Console.WriteLine($"{exceeded} pages exceed their limits; {(int)watch.Elapsed.TotalSeconds} s.");
        return exceeded == 0 ? 0 : 1;
    }

    private static async Task<int> CheckAsync(string file)
    {
        var member = await FullOrganisation.CreateAsync(file);
        await using var host = new BenchHost(file);
        host.Start();
        var (client, exceeded) = (await host.SignInAsync(member), 0);
        foreach (var (name, address) in await PagesAsync(client))
        {
            for (var warm = 0; warm < Warm; warm++) await client.GetByteArrayAsync(address);
            using var count = new CommandCount();
            var kilobytes = (await client.GetByteArrayAsync(address)).Length / 1000;
            var (commands, limit) = (count.Commands, Limits[name]);
            var words = commands > limit.Commands || kilobytes > limit.Kilobytes ? "exceeds" : "within";
            if (words == "exceeds") exceeded++;
            Console.WriteLine(
                $"{name}: {commands} commands, {kilobytes} kB; {words} {limit.Commands} and {limit.Kilobytes} kB");
        }

        return exceeded;
    }

    // The dialog and the settings are those of a modified connector that has an update.
    private static async Task<IReadOnlyList<(string Name, string Address)>> PagesAsync(HttpClient client)
    {
        var list = await client.GetStringAsync("/connectors?filter=updates&q=Sample+000");
        var connector = Connector().Match(list).Value;
        return
        [
            ("list", "/connectors"),
            ("list, third page by change", "/connectors?sort=changed&page=3"),
            ("list, search", "/connectors?q=flow+01"),
            ("update dialog", $"{connector}/update"),
            ("a connector", connector),
            ("flows", "/flows"),
            ("flows, search", "/flows?q=flow+01"),
            ("runs", "/runs"),
            ("activity", "/activity"),
            ("marketplace", "/marketplace"),
        ];
    }

    [GeneratedRegex("/connectors/[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Connector();
}
