using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Updating.Facts;

namespace Connectors.Domain.Tests.Updating;

/// <summary>A shop's connector at 1.0.0, the release 2.0.0 on offer, and what does not matter to a test.</summary>
internal static class Given
{
    public const string Orders = """{"key":"orders.list","name":"Receive orders","path":"/orders"}""";
    public const string Stock = """{"key":"stock.list","name":"Receive stock","path":"/stock"}""";
    public const string Refunds = """{"key":"refunds.list","name":"Receive refunds","path":"/refunds"}""";
    public const string Drafts = """{"key":"drafts.list","name":"Receive drafts","path":"/drafts"}""";
    public const string SendOrder = """{"key":"orders.create","name":"Send order","method":"POST","direction":"send","path":"/orders"}""";

    public static readonly Actor Actor = new(new MemberId(Guid.Parse("0c0ffee0-0000-4000-8000-000000000001")), "Dana Reyes", Rights.All);

    public static readonly InstalledId Id = new(Guid.Parse("0c0ffee0-0000-4000-8000-000000000002"));

    public static readonly InstalledId Beside = new(Guid.Parse("0c0ffee0-0000-4000-8000-000000000003"));

    public static readonly PersonAt Sam = new(new Author(null, "Sam Ito"), new DateTime(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc));

    public static readonly DependentInstance Shop = new(
        new InstanceId(Guid.Parse("0c0ffee0-0000-4000-8000-000000000004")), "Shop", "key", InstanceState.SignedIn)
    {
        Credentials = new HashSet<string> { "token" },
        MeantFor = new HashSet<string> { "https://shop.example" },
    };

    public static ConnectorDefinition Definition(params string[] endpoints) => On("https://shop.example", endpoints);

    public static ConnectorDefinition On(string baseUrl, params string[] endpoints) => Some.Definition($$"""
        { "format": "connector/1", "name": "Shop", "baseUrl": "{{baseUrl}}",
          "authentication": [ { "key": "key", "name": "Key", "type": "apiKey", "in": "header", "parameter": "X-Key",
            "value": "{{"{{token}}"}}", "variables": [ { "key": "token", "required": true, "secret": true } ] } ],
          "endpoints": [{{string.Join(',', endpoints)}}] }
        """);

    public static ReleaseContent Release(string version, ConnectorDefinition definition) =>
        new(new Release(PackageId.Parse("shop"), ReleaseVersion.Parse(version), definition.Fingerprint), definition);

    /// <summary>Installed from 1.0.0 with orders and stock.</summary>
    public static UpdateFacts Facts(ConnectorDefinition current, ConnectorDefinition offered) =>
        new(Id, "Shop Front", current, Sam)
        {
            Baseline = Release("1.0.0", Definition(Orders, Stock)),
            Offered = Release("2.0.0", offered),
            Instances = [Shop],
        };

    public static DependentFlow Flow(string name, string endpoint) =>
        new(new FlowId(new Guid(Convert.FromHexString($"{name.GetHashCode(StringComparison.Ordinal):X8}000000000000000000000000"))), name,
            [new DependentStep(1, Shop, endpoint, new Dictionary<string, string>())])
        {
            Changed = Sam,
        };
}
