using System.Reflection;
using Connectors.Domain.People;
using Connectors.Web.Tests.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Connectors.Web.Tests.Pages;

/// <summary>Every page that links lead to, with addresses that nobody should type.</summary>
public sealed class EveryAddressTests(DemoApp app) : IClassFixture<DemoApp>
{
    [Theory]
    [InlineData("abc")]
    [InlineData("-7")]
    [InlineData("2147483647")]
    [InlineData("99999999999999999999")]
    public async Task Nonsense_in_an_address_is_no_error_of_the_server(string nonsense)
    {
        var visitor = await app.SignInAsync(Role.Administrator);
        var addresses = (await SitePages.ReadAsync(visitor, "/connectors")).Keys.DistinctBy(SitePages.KindOf).ToList();
        Assert.InRange(addresses.Count, 30, 1_000);

        foreach (var address in addresses.SelectMany(address => Spoilt(address, nonsense)).Distinct())
        {
            var answer = await visitor.Client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.True((int)answer.StatusCode < 500, $"{answer.StatusCode} at {address}");
        }
    }

    private static IEnumerable<string> Spoilt(string address, string nonsense)
    {
        var (path, query) = address.Split('?') is [var before, var after] ? (before, after) : (address, "");
        foreach (var name in QueryNames())
        {
            var kept = query.Split('&').Where(pair => pair.Length > 0 && !pair.StartsWith(name + "=", StringComparison.OrdinalIgnoreCase));
            yield return $"{path}?{string.Join('&', kept.Append($"{name}={nonsense}"))}";
        }

        var parts = path.Split('/');
        for (var at = 1; at < parts.Length; at++)
            yield return string.Join('/', parts.Select((part, place) => place == at ? nonsense : part));
    }

    // What any page reads from its address.
    private static IReadOnlyList<string> QueryNames() =>
    [
        .. typeof(Program).Assembly
            .GetTypes()
            .Where(type => type.IsSubclassOf(typeof(PageModel)))
            .SelectMany(page => page.GetMethods())
            .Where(method => method.Name.StartsWith("OnGet", StringComparison.Ordinal))
            .SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<FromQueryAttribute>()?.Name ?? parameter.Name!)
            .Concat(["instance", "endpoint", "search", "shape", "handler"])
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];
}
