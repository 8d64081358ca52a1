using Connectors.Domain.Definitions;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Moving;

namespace Connectors.Domain.Tests.Updating.Moving;

public sealed class InstanceWaysTests
{
    private static readonly DependentInstance Shop = new(new InstanceId(Guid.NewGuid()), "Shop", "key", InstanceState.SignedIn);

    private static readonly DependentInstance Twin = new(new InstanceId(Guid.NewGuid()), "shop", "key", InstanceState.NotTested);

    private static readonly DependentInstance Other = new(new InstanceId(Guid.NewGuid()), "Test", "key", InstanceState.SignedIn);

    private static readonly DependentInstance SignedOut = new(new InstanceId(Guid.NewGuid()), "Shop", "key", InstanceState.NeedsSignIn);

    // The table, safest first. The method "consent" gets tokens by consent, "gone" is not in the newer version.
    public static TheoryData<int, int, string, string, string> Table => new()
    {
        // flows, moving now, method, instances of the newer version → ways
        { 2, 2, "key", "", "move copy new" },
        { 2, 1, "key", "", "copy new" },
        { 2, 0, "key", "", "leave" },
        { 0, 0, "key", "", "move leave" },
        { 2, 2, "key", "twin", "use-twin move copy new" },
        { 2, 1, "key", "twin", "use-twin copy new" },
        { 0, 0, "key", "twin", "leave move" },
        { 2, 2, "key", "other", "move copy use-other new" },
        { 2, 1, "key", "signed-out", "copy new" },
        { 2, 2, "consent", "", "move new" },
        { 2, 1, "consent", "", "new" },
        { 2, 2, "gone", "", "new" },
        { 0, 0, "gone", "", "leave" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void The_ways_open_to_an_instance_follow_the_table(int uses, int moving, string method, string others, string ways)
    {
        var there = others.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Named).ToList();

        var open = InstanceWays.Of(new InstanceUse(Shop, method, uses, moving), Newer.Content, there);

        Assert.Equal(ways, string.Join(' ', open.Select(NameOf)));
    }

    [Fact]
    public void Credentials_that_cannot_be_read_are_not_copied()
    {
        var open = InstanceWays.Of(new InstanceUse(Shop with { IsUnreadable = true }, "key", 2, 1), Newer.Content, []);

        Assert.Equal([InstanceWay.New], open.Select(choice => choice.Way));
    }

    private static readonly ConnectorDefinition Newer = Some.Definition("""
        { "format": "connector/1", "name": "Shop", "baseUrl": "https://shop.example",
          "authentication": [
            { "key": "key", "name": "Key", "type": "apiKey", "in": "header", "parameter": "X-Key", "value": "{{token}}",
              "variables": [ { "key": "token", "required": true, "secret": true } ] },
            { "key": "consent", "name": "Consent", "type": "oauth2AuthorizationCode",
              "authorizationUrl": "https://shop.example/authorize", "tokenUrl": "https://shop.example/token",
              "variables": [ { "key": "clientId", "required": true }, { "key": "clientSecret", "required": true, "secret": true } ] } ],
          "endpoints": [ { "key": "orders.list", "path": "/orders" } ] }
        """);

    private static DependentInstance Named(string name) => name switch
    {
        "twin" => Twin,
        "other" => Other,
        _ => SignedOut,
    };

    private static string NameOf(ChosenWay choice) => choice.Way == InstanceWay.Use
        ? choice.Other == Twin.Id ? "use-twin" : "use-other"
        : choice.Way.ToString().ToLowerInvariant();
}
