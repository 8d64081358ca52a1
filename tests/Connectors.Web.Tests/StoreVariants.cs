using Connectors.Application.Marketplace;
using Connectors.Demo;
using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Ids;
using Connectors.Domain.People;

namespace Connectors.Web.Tests;

/// <summary>The demo shop, and packages that differ from it in one thing, each with the same two releases.</summary>
internal static class StoreVariants
{
    public static PackageId Usual { get; } = PackageId.Parse("corner-store");

    /// <summary>One that asks nobody to sign in.</summary>
    public static Task<PackageId> PublishOpenAsync(Publisher publisher) =>
        PublishAsync(publisher, "open-store", (content, _) => content with
        {
            BaseUrl = content.BaseUrl.Replace("/shop/", "/open/shop/", StringComparison.Ordinal),
            Authentication = [new AuthenticationMethod { Key = "none", Name = "No sign-in", Type = AuthenticationType.None }],
        });

    /// <summary>One whose second release is at another host.</summary>
    public static Task<PackageId> PublishMovingAsync(Publisher publisher) =>
        PublishAsync(publisher, "moving-store", (content, version) =>
            version == "2.0.0" ? content with { BaseUrl = "https://moved.example/shop/v2" } : content);

    /// <summary>One whose optional values have defaults: the status of orders, and the region, which is sent as a header.</summary>
    public static Task<PackageId> PublishWithDefaultsAsync(Publisher publisher) =>
        PublishAsync(publisher, "default-store", (content, _) => content with
        {
            Variables = [.. content.Variables, new Variable { Key = "region", Label = "Region", Default = "eu" }],
            Endpoints = [.. content.Endpoints.Select(endpoint => endpoint.Key == "orders.list" ? WithDefaults(endpoint) : endpoint)],
        });

    /// <summary>One whose orders say what they hold, and whose second release calls the note of an order a remark.</summary>
    public static Task<PackageId> PublishWithFieldsAsync(Publisher publisher) =>
        PublishAsync(publisher, "field-store", (content, version) => content with
        {
            Endpoints =
            [
                .. content.Endpoints.Select(endpoint => WithFields(endpoint, version == "1.0.0" ? "note" : "remark")),
                CustomerOf(version),
            ],
        });

    // The second release has another name for the address of a customer, and for what finds one.
    private static Endpoint CustomerOf(string version) => version == "1.0.0" ? Customer("id", "email") : Customer("customerId", "mail");

    private static Endpoint Customer(string id, string email) => new()
    {
        Key = "customers.get",
        Name = "Get customer",
        Method = "GET",
        Path = $"/customers/{{{{{id}}}}}",
        Variables = [new Variable { Key = id, Label = "Number of the customer", Required = true }],
        Returns = [new Field { Key = "id", Type = FieldType.Integer }, new Field { Key = "name" }, new Field { Key = email }],
    };

    private static Endpoint WithFields(Endpoint endpoint, string note) => endpoint.Key switch
    {
        "orders.list" => endpoint with
        {
            Returns =
            [
                new Field { Key = "id", Type = FieldType.Integer, Required = true },
                new Field { Key = "customer", Required = true },
                new Field { Key = "status", Allowed = ["open", "paid", "sent"] },
                new Field { Key = "total", Type = FieldType.Number },
            ],
        },
        "orders.create" => endpoint with
        {
            Body = null,
            Fields =
            [
                new Field { Key = "order.buyer", Label = "Buyer", Required = true },
                new Field { Key = "order.total", Label = "Total", Type = FieldType.Number },
                new Field { Key = $"order.{note}", Label = "Note" },
                new Field { Key = "order.source", Constant = "connectors" },
            ],
        },
        _ => endpoint,
    };

    private static Endpoint WithDefaults(Endpoint orders) => orders with
    {
        Headers = [.. orders.Headers, new NamedValue { Key = "X-Region", Value = "{{region}}" }],
        Variables = [.. orders.Variables.Select(variable => variable with { Default = "open" })],
    };

    private static async Task<PackageId> PublishAsync(
        Publisher publisher, string package, Func<ConnectorContent, string, ConnectorContent> change)
    {
        var id = PackageId.Parse(package);
        foreach (var (release, _) in DemoCatalogue.Read().Where(demo => demo.Release.Package == Usual))
        {
            var definition = Assert.IsType<DefinitionResult.Accepted>(
                ConnectorDefinition.Create(change(release.Definition.Content, release.Version.ToString()))).Definition;
            var result = await publisher.PublishAsync(
                release with { Package = id, Definition = definition },
                new Actor(default(MemberId), "Pat", Rights.All),
                CancellationToken.None);
            Assert.True(result is PublishResult.Published or PublishResult.VersionExists, $"{result}");
        }

        return id;
    }
}
