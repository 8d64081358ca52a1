using Connectors.Application.Installed;
using Connectors.Application.Marketplace;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Web.Tests.Pages.Installed;

/// <summary>The update of a connector with 500 endpoints, each changed here and by its new release, beside that of one of 30.</summary>
public sealed class LargeConnectorTests(WatchedApp app) : IClassFixture<WatchedApp>
{
    private const int Many = 500, Few = 30;

    [Fact]
    public async Task Its_dialog_costs_as_many_commands_as_that_of_a_small_one()
    {
        var visitor = await app.SignInAsync(Role.Manager);
        var (large, small) = (await AddAsync("large-shop", Many), await AddAsync("small-shop", Few));

        var (many, few) = (await CommandsAsync(visitor, large), await CommandsAsync(visitor, small));

        Assert.Equal(few, many);
        Assert.InRange(many, 2, 8);
    }

    private Task<int> CommandsAsync(Visitor visitor, string connector) =>
        CommandCounter.OfAsync(app.Services, () => visitor.ReadAsync($"{connector}/update"));

    private async Task<string> AddAsync(string package, int endpoints)
    {
        var dana = new Actor(default(MemberId), "Dana Reyes", Rights.All);
        var (first, edited, second) = (Definition(package, endpoints, "a", "1"), Definition(package, endpoints, "b", "1"),
            Definition(package, endpoints, "a", "2"));
        await using var everything = app.Services.CreateAsyncScope();
        var members = everything.ServiceProvider.GetRequiredService<ConnectorsDbContext>().Set<Member>().IgnoreQueryFilters();
        var organisation = await members
            .Where(member => member.Email == "dana@demo.example")
            .Select(member => member.OrganisationId)
            .SingleAsync();
        await using var scope = TenantScope.Begin(app.Services.GetRequiredService<IServiceScopeFactory>(), organisation);
        await PublishAsync(scope, package, "1.0.0", first, dana);
        var id = Assert.IsType<InstallResult.Installed>(await scope.Get<Installer>()
            .InstallAsync(PackageId.Parse(package), null, dana, CancellationToken.None)).Id;
        Assert.IsType<SaveResult.Saved>(await scope.Get<ConnectorEditor>()
            .SaveAsync(id, first.Fingerprint, edited, dana, CancellationToken.None));
        await PublishAsync(scope, package, "2.0.0", second, dana);
        return $"/connectors/{id}";
    }

    private static async Task PublishAsync(TenantScope scope, string package, string version, ConnectorDefinition definition, Actor by) =>
        Assert.IsType<PublishResult.Published>(await scope.Get<Publisher>().PublishAsync(
            new NewRelease(PackageId.Parse(package), ReleaseVersion.Parse(version), definition, "Notes"), by, CancellationToken.None));

    // We rename each endpoint, and the release gives each another path.
    private static ConnectorDefinition Definition(string name, int endpoints, string ours, string theirs) =>
        Assert.IsType<DefinitionResult.Accepted>(ConnectorDefinition.Create(new ConnectorContent
        {
            Name = name,
            BaseUrl = "https://api.example",
            Authentication = [new AuthenticationMethod { Key = "none", Name = "No sign-in", Type = AuthenticationType.None }],
            Endpoints =
            [
                .. Enumerable.Range(0, endpoints).Select(at => new Endpoint
                {
                    Key = $"things{at}.list",
                    Name = $"Receive things {at} {ours}",
                    Path = $"/things/{at}/v{theirs}",
                }),
            ],
        })).Definition;
}
