using System.Net;
using Connectors.Domain.People;

namespace Connectors.Web.Tests.Authentication;

[Collection(nameof(OneDemoApp))]
public sealed class RightsTests(DemoApp app)
{
    public static TheoryData<string> PagesOfAConnector =>
        ["", "/update", "/update/decide", "/history", "/history/1", "/basics", "/variable", "/method", "/endpoint", "/part", "/remove"];

    [Theory]
    [InlineData("/", true, true, true, true)]
    [InlineData("/find?q=shop", true, true, true, true)]
    [InlineData("/connectors", true, true, true, true)]
    [InlineData("/marketplace", true, true, true, true)]
    [InlineData("/activity", true, true, true, true)]
    [InlineData("/activity?handler=file", true, true, true, true)]
    [InlineData("/activity/updates", true, true, true, true)]
    [InlineData("/account", true, true, true, true)]
    [InlineData("/updates/rehearsals", true, true, true, true)]
    [InlineData("/flows", true, true, true, true)]
    [InlineData("/flows/new", false, true, true, true)]
    [InlineData("/flows/removed", false, true, true, true)]
    [InlineData("{flow}", true, true, true, true)]
    [InlineData("{flow}/history", true, true, true, true)]
    [InlineData("{flow}/edit", false, true, true, true)]
    [InlineData("/runs", true, true, true, true)]
    [InlineData("/members", false, false, false, true)]
    [InlineData("/alerts", false, false, true, true)]
    [InlineData("/operations/organisations", false, false, false, true)]
    [InlineData("/publishing", false, false, false, true)]
    [InlineData("/publishing/corner-store/owners", false, false, false, true)]
    [InlineData("/connectors/new", false, false, true, true)]
    [InlineData("/connectors/removed", false, false, true, true)]
    [InlineData("{connector}", true, true, true, true)]
    [InlineData("{connector}/history", true, true, true, true)]
    [InlineData("{connector}/update", true, true, true, true)]
    [InlineData("{modified}/update/decide", false, false, true, true)]
    [InlineData("{endpoint}", true, true, true, true)]
    [InlineData("{connector}/try?key=orders.list", false, true, true, true)]
    [InlineData("{connector}/instances/new", false, true, true, true)]
    [InlineData("{instance}", true, true, true, true)]
    [InlineData("{instance}/history", true, true, true, true)]
    [InlineData("{instance}/edit", false, true, true, true)]
    [InlineData("{instance}/remove", false, true, true, true)]
    [InlineData("{connector}/basics", false, false, true, true)]
    [InlineData("{connector}/endpoint", false, false, true, true)]
    [InlineData("{connector}/json", false, false, true, true)]
    [InlineData("{connector}/remove", false, false, true, true)]
    public async Task Each_role_sees_what_the_matrix_says(string address, bool readOnly, bool user, bool manager, bool administrator)
    {
        var expected = new Dictionary<Role, bool>
        {
            [Role.ReadOnly] = readOnly,
            [Role.User] = user,
            [Role.Manager] = manager,
            [Role.Administrator] = administrator
        };
        foreach (var (role, allowed) in expected)
        {
            var visitor = await app.SignInAsync(role);
            var answer = await visitor.Client.GetAsync((await AddressAsync(address, visitor)), TestContext.Current.CancellationToken);

            Assert.Equal((role, allowed ? "" : "/denied"), (role, answer.Headers.Location?.AbsolutePath ?? ""));
            if (allowed) Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Theory]
    [MemberData(nameof(PagesOfAConnector))]
    public async Task Another_organisations_connector_is_not_there(string page)
    {
        var connector = await AnyConnectorAsync(await app.SignInAsync(Role.Manager));
        var elsewhere = await app.SignInElsewhereAsync();

        Assert.Equal(
            HttpStatusCode.NotFound, (await elsewhere.Client.GetAsync(connector + page, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("/update")]
    [InlineData("/update/decide")]
    [InlineData("/history?handler=restore&number=1")]
    [InlineData("/update?handler=undo&undo=2")]
    [InlineData("/remove")]
    [InlineData("/remove?handler=undo")]
    [InlineData("/remove?handler=putback")]
    [InlineData("/basics")]
    [InlineData("/json")]
    [InlineData("/endpoint")]
    [InlineData("/variable")]
    [InlineData("/method")]
    [InlineData("?handler=removeendpoint")]
    [InlineData("?handler=removemethod")]
    [InlineData("?handler=removevariable")]
    public async Task Another_organisations_connector_cannot_be_changed(string handler)
    {
        var connector = await AnyConnectorAsync(await app.SignInAsync(Role.Manager));
        var elsewhere = await app.SignInElsewhereAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.PostAsync(
            connector + handler, ("word", "confirm"), ("Form.Key", "any"))).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/edit")]
    [InlineData("/sign-in")]
    [InlineData("/remove")]
    public async Task Another_organisations_instance_is_not_there_and_cannot_be_changed(string page)
    {
        var instance = await AddressAsync("{instance}", await app.SignInAsync(Role.Manager));
        var elsewhere = await app.SignInElsewhereAsync();

        Assert.Equal(
            HttpStatusCode.NotFound, (await elsewhere.Client.GetAsync(instance + page, TestContext.Current.CancellationToken)).StatusCode);
        if (page is "/edit" or "/remove")
            Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.PostAsync(instance + page, ("word", "confirm"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.PostAsync(
            instance + (page.Length == 0 ? "?handler=test" : "/remove?handler=putback"), ("word", "confirm"))).StatusCode);
    }

    private static async Task<string> AddressAsync(string address, Visitor visitor)
    {
        if (address.StartsWith("{flow}", StringComparison.Ordinal))
            return address.Replace(
                "{flow}",
                (await visitor.ReadAsync("/flows")).QuerySelector("main a[href^='/flows/0']")!.GetAttribute("href"),
                StringComparison.Ordinal);
        var isModified = address.StartsWith("{modified}", StringComparison.Ordinal);
        var list = await visitor.ReadAsync(isModified ? "/connectors?q=shop-front" : "/connectors");
        if (address == "{endpoint}")
            return await EndpointAsync(list.QuerySelector(".entry .cog")!.GetAttribute("href")!, visitor);
        var connector = list.QuerySelector(".entry .cog")!.GetAttribute("href");
        return address.Replace(isModified ? "{modified}" : "{connector}", connector, StringComparison.Ordinal)
            .Replace("{instance}", list.QuerySelector(".entry-uses a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    // Those who may edit have no link to what others only read.
    private static async Task<string> EndpointAsync(string connector, Visitor visitor) =>
        (await visitor.ReadAsync(connector)).QuerySelector("a[href*='endpoint?key='], a[href*='list=endpoint']")!.GetAttribute("href")!
            .Replace("/endpoint?", "/part?list=endpoint&", StringComparison.Ordinal);

    private static Task<string> AnyConnectorAsync(Visitor visitor) => AddressAsync("{connector}", visitor);
}
