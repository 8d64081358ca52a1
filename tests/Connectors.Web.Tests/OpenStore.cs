using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.People;
using Connectors.Infrastructure.Demo;
using Connectors.Infrastructure.Marketplace;

namespace Connectors.Web.Tests;

/// <summary>The demo shop as a package that asks nobody to sign in, with the same two releases.</summary>
internal static class OpenStore
{
    public static PackageId Package { get; } = PackageId.Parse("open-store");

    public static async Task PublishAsync(Publisher publisher)
    {
        foreach (var (release, _) in DemoCatalogue.Read().Where(demo => demo.Release.Package.ToString() == "corner-store"))
        {
            var content = release.Definition.Content;
            var open = ConnectorDefinition.Create(content with
            {
                BaseUrl = content.BaseUrl.Replace("/shop/", "/open/shop/", StringComparison.Ordinal),
                Authentication = [new AuthenticationMethod { Key = "none", Name = "No sign-in", Type = AuthenticationType.None }],
            });
            var result = await publisher.PublishAsync(release with { Package = Package, Definition = Assert.IsType<DefinitionResult.Accepted>(open).Definition }, new Person(Guid.Empty, "Pat"), CancellationToken.None);
            Assert.True(result is PublishResult.Published or PublishResult.VersionExists, $"{result}");
        }
    }
}
