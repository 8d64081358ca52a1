using Connectors.Domain.People;
using Connectors.Web.Tests.Forms;

namespace Connectors.Web.Tests.Pages;

/// <summary>Every page that links lead to, with addresses that nobody should type.</summary>
public sealed class EveryAddressTests(NamingApp app) : IClassFixture<NamingApp>
{
    [Theory]
    [InlineData("abc")]
    [InlineData("-7")]
    [InlineData("2147483647")]
    [InlineData("99999999999999999999")]
    public async Task Nonsense_in_an_address_is_no_error_of_the_server(string nonsense)
    {
        var visitor = await app.SignInAsync(Role.Administrator);
        var names = await app.NamesAsync(visitor);
        Assert.InRange(names.Count, 30, 1_000);
        var everyName = names.Values.SelectMany(read => read).Distinct(StringComparer.OrdinalIgnoreCase).ToList();

        foreach (var address in names.SelectMany(page => Spoilt(page.Key, page.Value, everyName, nonsense)).Distinct())
        {
            var answer = await visitor.Client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.True((int)answer.StatusCode < 500, $"{answer.StatusCode} at {address}");
        }
    }

    // Each name that the page reads, one at a time; what any page reads, all at once; each part of the path.
    private static IEnumerable<string> Spoilt(
        string address, IReadOnlyList<string> names, IReadOnlyList<string> everyName, string nonsense)
    {
        var (path, query) = address.Split('?') is [var before, var after] ? (before, after) : (address, "");
        foreach (var name in names) yield return $"{path}?{string.Join('&', Without(query, name).Append($"{name}={nonsense}"))}";
        yield return $"{path}?{string.Join('&', everyName.Select(name => $"{name}={nonsense}"))}";

        var parts = path.Split('/');
        for (var at = 1; at < parts.Length; at++)
            yield return string.Join('/', parts.Select((part, place) => place == at ? nonsense : part));
    }

    private static IEnumerable<string> Without(string query, string name) => query
        .Split('&')
        .Where(pair => pair.Length > 0 && !pair.StartsWith(name + "=", StringComparison.OrdinalIgnoreCase));
}
