using Connectors.Application.Marketplace;
using Connectors.Application.Marketplace.Starter;
using Connectors.Application.Starting;
using Connectors.Data.Queries;
using Connectors.Domain.Catalog;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.Marketplace.Starter;

public sealed class StarterPackagesTests
{
    private static readonly Actor Reader = Dana with { Rights = Rights.Of(Role.Administrator, isPublisher: false, isOperator: true) };

    public static TheoryData<string> Databases => Providers;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Loading_publishes_every_package_once_and_installs_none(string provider)
    {
        await using var database = await CreateAsync(provider);

        var first = Assert.IsType<StarterResult.Loaded>(await LoadAsync(database, Dana));
        var second = Assert.IsType<StarterResult.Loaded>(await LoadAsync(database, Dana));

        Assert.Equal(StarterCatalogue.Packages, first.Published);
        Assert.Empty(first.LeftAlone);
        Assert.Empty(second.Published);
        Assert.Equal(StarterCatalogue.Packages, second.LeftAlone);
        var found = await FoundAsync(database);
        Assert.Equal(StarterCatalogue.Packages.Count, found.Total);
        Assert.All(found, tile => Assert.Equal(("1.0.0", null), (tile.Version, tile.InstalledId)));
        Assert.Equal(new FirstStepsTaken(true, false, false, false, false), await StepsAsync(database));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_package_that_exists_is_left_alone_whoever_owns_it(string provider)
    {
        await using var database = await CreateAsync(provider);
        await database.PublishAsync("3.0.0", Definition("orders"), "github");
        var other = Dana with { Id = new MemberId(Guid.NewGuid()), Name = "Sam" };

        var loaded = Assert.IsType<StarterResult.Loaded>(await LoadAsync(database, other));

        Assert.Equal([PackageId.Parse("github")], loaded.LeftAlone);
        Assert.Equal("3.0.0", (await FoundAsync(database)).Single(tile => tile.Id == "github").Version);
    }

    [Fact]
    public async Task Only_publishers_load_it()
    {
        await using var database = await CreateAsync("Sqlite");

        Assert.IsType<StarterResult.NotAllowed>(await LoadAsync(database, Reader));
        Assert.Equal(0, (await FoundAsync(database)).Total);
    }

    [Fact]
    public async Task Its_releases_say_who_published_them()
    {
        await using var database = await CreateAsync("Sqlite");
        await LoadAsync(database, Dana);

        var page = await database.With((MarketplaceCatalog catalog) =>
            catalog.FindAsync(PackageId.Parse("stripe"), CancellationToken.None));
        var owners = await database.With((PackageOwners all) =>
            all.MayChangeAsync(PackageId.Parse("stripe"), Reader, CancellationToken.None));

        Assert.Equal(Dana.Author, Assert.Single(page!.Releases).PublishedBy);
        Assert.True(owners);
    }

    [Fact]
    public async Task The_first_steps_take_one_command()
    {
        await using var database = await CreateAsync("Sqlite");
        await StepsAsync(database);

        Assert.Equal(1, await QueryCount.OfAsync(() => StepsAsync(database)));
    }

    private static Task<FirstStepsTaken> StepsAsync(TestDatabase database) =>
        database.With((FirstSteps steps) => steps.ReadAsync(CancellationToken.None));

    private static Task<StarterResult> LoadAsync(TestDatabase database, Actor by) =>
        database.With((StarterPackages starter) => starter.LoadAsync(by, CancellationToken.None));

    private static Task<Page<Tile>> FoundAsync(TestDatabase database) =>
        database.With((MarketplaceCatalog catalog) => catalog.PageAsync(null, null, 1, CancellationToken.None));
}
