using System.Text.RegularExpressions;

namespace Connectors.Benchmarks.Installed;

/// <summary>The pages of the application with the addresses that they have for a member, and a connection to get them.</summary>
internal sealed partial class MemberPages : IDisposable
{
    private static int _unknown = 1_000;
    private readonly LeanClient _client;
    private readonly Dictionary<string, Func<string>> _addresses;

    private MemberPages(LeanClient client, Dictionary<string, Func<string>> addresses) => (_client, _addresses) = (client, addresses);

    public IReadOnlyList<string> Names => [.. _addresses.Keys];

    public static async Task<MemberPages> OfAsync(BenchHost host, string member)
    {
        var client = await host.SignInAsync(member);
        return new MemberPages(await host.ConnectAsync(member), Addresses(
            First(Connector(), await client.GetStringAsync("/connectors?filter=updates&q=Sample+000")),
            First(Flow(), await client.GetStringAsync("/flows")),
            First(Run(), await client.GetStringAsync("/runs"))));
    }

    /// <summary>Reads a page to its end.</summary>
    /// <returns>How many bytes the answer had.</returns>
    public int Get(string name) => _client.Get(_addresses[name]());

    public void Dispose() => _client.Dispose();

    // A list of a page past its end is its last page: a question that was never asked.
    private static Dictionary<string, Func<string>> Addresses(string connector, string flow, string run) => new()
    {
        ["list, known"] = () => "/connectors",
        ["list, not known"] = () => $"/connectors?page={Interlocked.Increment(ref _unknown)}",
        ["list, search"] = () => $"/connectors?q=sample+{Interlocked.Increment(ref _unknown) % 100:00}",
        ["overview"] = () => "/",
        ["a connector"] = () => connector,
        ["its update dialog"] = () => $"{connector}/update",
        ["its basic details"] = () => $"{connector}/basics",
        ["its history"] = () => $"{connector}/history",
        ["updates"] = () => "/updates?lane=all",
        ["flows"] = () => "/flows",
        ["flows, search"] = () => "/flows?q=flow+01",
        ["a flow"] = () => flow,
        ["runs"] = () => "/runs",
        ["runs, last page"] = () => "/runs?page=30",
        ["a run"] = () => run,
        ["activity"] = () => "/activity",
        ["updates that were made, last page"] = () => "/activity/updates?page=16",
        ["marketplace"] = () => "/marketplace",
        ["marketplace, search"] = () => "/marketplace?q=sample",
        ["publishing"] = () => "/publishing",
        ["find"] = () => "/find?q=sample+01",
    };

    private static string First(Regex address, string page) =>
        address.Match(page) is { Success: true } found
            ? found.Value
            : throw new InvalidOperationException($"A page links to no {address}.");

    [GeneratedRegex("/connectors/[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Connector();

    [GeneratedRegex("/flows/[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Flow();

    [GeneratedRegex("/runs/[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Run();
}
