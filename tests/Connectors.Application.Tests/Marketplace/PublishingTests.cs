using Connectors.Application.Installed;
using Connectors.Application.Marketplace;
using Connectors.Demo;
using Connectors.Domain.Catalog;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.Marketplace;

public sealed class PublishingTests
{
    public static TheoryData<string> Databases => Providers;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_published_version_never_changes(string provider)
    {
        await using var database = await CreateAsync(provider);
        await database.PublishAsync("1.0.0", Definition("orders"));

        Assert.Equal(
            new PublishResult.VersionExists(ReleaseVersion.Parse("1.0.0"), false, ReleaseVersion.Parse("1.0.0")),
            await database.PublishAsync("1.0.0", Definition("products")));
        Assert.Equal(
            new PublishResult.VersionExists(ReleaseVersion.Parse("1.0.0"), true, ReleaseVersion.Parse("1.0.0")),
            await database.PublishAsync("1.0.0", Definition("orders")));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_version_is_measured_against_what_is_published_when_it_is_published(string provider)
    {
        await using var database = await CreateAsync(provider);
        await database.PublishAsync("1.0.0", Definition("orders"));
        await database.PublishAsync("1.1.0", Definition("orders", "products"));
        var release = new NewRelease(PackageId.Parse("acme-shop"), ReleaseVersion.Parse("1.1.1"), Definition("orders"), "Fixes")
        {
            MustFitVersion = true,
        };

        var refused = await database.With((Publisher publisher) => publisher.PublishAsync(release, Dana, CancellationToken.None));
        var confirmed = await database.With((Publisher publisher) =>
            publisher.PublishAsync(release with { MustFitVersion = false }, Dana, CancellationToken.None));

        Assert.Equal("2.0.0", Assert.IsType<PublishResult.VersionTooSmall>(refused).Advice.Suggested.ToString());
        Assert.IsType<PublishResult.Published>(confirmed);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_release_says_until_when_older_ones_work_and_never_lengthens_what_was_said(string provider)
    {
        await using var database = await CreateAsync(provider);
        var (march, june) = (new DateTime(2027, 3, 31, 0, 0, 0, DateTimeKind.Utc), new DateTime(2027, 6, 30, 0, 0, 0, DateTimeKind.Utc));
        await database.PublishAsync("1.0.0", Definition("orders"));
        await PublishAsync("1.1.0", march);
        await PublishAsync("2.0.0", june);

        Assert.Equal([null, june, march], await UntilAsync());

        await database.With((Publisher publisher) => publisher.SupportAsync(
            PackageId.Parse("acme-shop"), ReleaseVersion.Parse("1.0.0"), null, Dana, CancellationToken.None));
        Assert.Equal([null, june, null], await UntilAsync());

        Task<PublishResult> PublishAsync(string version, DateTime until) => database.With((Publisher publisher) => publisher.PublishAsync(
            new NewRelease(PackageId.Parse("acme-shop"), ReleaseVersion.Parse(version), Definition("orders", version), "Notes")
            {
                OlderWorkUntil = until,
            },
            Dana,
            CancellationToken.None));

        async Task<IEnumerable<DateTime?>> UntilAsync() => (await database.With((MarketplaceCatalog catalog) =>
            catalog.FindAsync(PackageId.Parse("acme-shop"), CancellationToken.None)))!.Releases.Select(release => release.SupportedUntil);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_withdrawn_release_is_not_offered_and_those_who_have_it_keep_it(string provider)
    {
        await using var database = await CreateAsync(provider);
        await database.PublishAsync("1.0.0", Definition("orders"));
        await database.With((Installer installer) =>
            installer.InstallAsync(PackageId.Parse("acme-shop"), null, Dana, CancellationToken.None));
        await database.PublishAsync("1.1.0", Definition("orders", "products"));
        Assert.Equal(1, (await ListAsync(database)).Counts.Updates);

        await WithdrawAsync(database, "1.1.0");
        Assert.Equal(0, (await ListAsync(database)).Counts.Updates);

        await WithdrawAsync(database, "1.0.0");
        Assert.True(Assert.Single((await ListAsync(database)).Entries).IsWithdrawn);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_prerelease_is_offered_only_to_those_who_have_one(string provider)
    {
        await using var database = await CreateAsync(provider);
        foreach (var package in new[] { "stable", "beta" }) await database.PublishAsync("1.0.0-beta.1", Definition("orders"), package);
        await database.PublishAsync("0.9.0", Definition("orders"), "stable");
        await InstallAsync(database, "stable", "0.9.0");
        await InstallAsync(database, "beta", "1.0.0-beta.1");
        foreach (var package in new[] { "stable", "beta" })
            await database.PublishAsync("1.0.0-beta.2", Definition("orders", "products"), package);

        var offered = (await ListAsync(database)).Entries.Where(entry => entry.IsUpdateAvailable);

        Assert.Equal([("beta", "1.0.0-beta.2")], offered.Select(entry => (entry.PackageId!, entry.OfferedVersion!)));
    }

    [Fact]
    public void The_demo_catalogue_has_ten_packages_or_more_with_two_to_four_releases_and_notes_each()
    {
        var packages = DemoCatalogue.Read().GroupBy(demo => demo.Release.Package).ToList();

        Assert.InRange(packages.Count, 10, 100);
        Assert.All(packages, package => Assert.InRange(package.Count(), 2, 4));
        Assert.All(packages.SelectMany(package => package), demo => Assert.False(string.IsNullOrWhiteSpace(demo.Release.Notes)));
        Assert.All(packages, package => Assert.Equal(
            package.Count(), package.Select(demo => demo.Release.Definition.Fingerprint).Distinct().Count()));
    }

    private static Task<ConnectorList> ListAsync(TestDatabase database) =>
        database.With((InstalledConnectors installed) => installed.ListAsync(new(), CancellationToken.None));

    private static Task<InstallResult> InstallAsync(TestDatabase database, string package, string version) =>
        database.With((Installer installer) =>
            installer.InstallAsync(PackageId.Parse(package), ReleaseVersion.Parse(version), Dana, CancellationToken.None));

    private static async Task WithdrawAsync(TestDatabase database, string version) =>
        Assert.IsType<PublishResult.Published>(await database.With((Publisher publisher) => publisher.WithdrawAsync(
            PackageId.Parse("acme-shop"), ReleaseVersion.Parse(version), withdrawn: true, Dana, CancellationToken.None)));
}
