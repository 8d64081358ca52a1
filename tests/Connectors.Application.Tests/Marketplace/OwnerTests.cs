using Connectors.Application.Marketplace;
using Connectors.Data;
using Connectors.Data.Providers;
using Connectors.Data.Rows;
using Connectors.Domain.Catalog;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.Marketplace;

/// <summary>Publishers publish into their own packages.</summary>
public sealed class OwnerTests
{
    private static readonly PackageId Shop = PackageId.Parse("acme-shop");

    public static TheoryData<string> Databases => Providers;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Who_publishes_first_owns_the_package_and_others_are_refused_until_they_are_added(string provider)
    {
        await using var database = await CreateAsync(provider);
        var (ann, ben) = (await MemberAsync(database, "Ann"), await MemberAsync(database, "Ben"));
        Assert.IsType<PublishResult.Published>(await PublishAsync(database, ann, "1.0.0"));

        Assert.Equal(new PublishResult.NotOwner(Shop), await PublishAsync(database, ben, "1.1.0"));
        Assert.Equal(new PublishResult.NotOwner(Shop), await WithdrawAsync(database, ben));
        Assert.Equal(OwnerChange.NotAllowed, await AddAsync(database, "ben@acme.example", ben));
        Assert.Equal(OwnerChange.Done, await AddAsync(database, " Ben@Acme.example ", ann));

        Assert.IsType<PublishResult.Published>(await PublishAsync(database, ben, "1.1.0"));
        Assert.Equal(["Ann", "Ben"], (await OwnersAsync(database)).Select(owner => owner.Name));
        Assert.Equal([ann.Id, ann.Id], await database.With((ConnectorsDbContext db) =>
            db.PackageOwners.Select(row => row.AddedById).ToListAsync(TestContext.Current.CancellationToken)));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_last_owner_stays_and_a_removed_one_publishes_no_more(string provider)
    {
        await using var database = await CreateAsync(provider);
        var (ann, ben) = (await MemberAsync(database, "Ann"), await MemberAsync(database, "Ben"));
        await PublishAsync(database, ann, "1.0.0");

        Assert.Equal(OwnerChange.LastOwner, await RemoveAsync(database, ann, ann));
        await AddAsync(database, "ben@acme.example", ann);
        Assert.Equal(OwnerChange.Done, await RemoveAsync(database, ann, ben));

        Assert.Equal(new PublishResult.NotOwner(Shop), await PublishAsync(database, ann, "1.1.0"));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_administrator_of_an_owners_organisation_names_owners_and_one_of_another_does_not(string provider)
    {
        await using var database = await CreateAsync(provider);
        var ann = await MemberAsync(database, "Ann");
        var ours = await MemberAsync(database, "Ada", Role.Administrator, isPublisher: false);
        await MemberAsync(database, "Ben");
        await PublishAsync(database, ann, "1.0.0");
        var first = database.Organisation;
        database.Organisation = await database.AddOrganisationAsync("Other Ltd");
        var theirs = await MemberAsync(database, "Eve", Role.Administrator);

        Assert.Equal(OwnerChange.NotAllowed, await AddAsync(database, "eve@acme.example", theirs));
        database.Organisation = first;
        Assert.Equal(OwnerChange.NoPublisher, await AddAsync(database, "ada@acme.example", ours));
        Assert.Equal(OwnerChange.Done, await AddAsync(database, "ben@acme.example", ours));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Packages_of_before_belong_to_their_publishers_and_those_of_nobody_to_all(string provider)
    {
        await using var database = await CreateAsync(provider);
        var (ann, gone) = (await MemberAsync(database, "Ann"), new Actor(new MemberId(Guid.NewGuid()), "Long Gone", Rights.All));
        await MemberAsync(database, "Ben");
        await PublishAsync(database, ann, "1.0.0");
        await PublishAsync(database, gone, "1.0.0", "orphan");
        await database.With(async (ConnectorsDbContext db) =>
        {
            await db.GetService<IMigrator>().MigrateAsync("SignInStamp");
            await db.Database.MigrateAsync();
            return true;
        });

        Assert.Equal(["Ann"], (await OwnersAsync(database)).Select(owner => owner.Name));
        Assert.Equal(["Ann", "Ben"], (await OwnersAsync(database, "orphan")).Select(owner => owner.Name));
    }

    private static async Task<Actor> MemberAsync(
        TestDatabase database, string name, Role role = Role.ReadOnly, bool isPublisher = true)
    {
        var email = $"{name.ToLowerInvariant()}@acme.example";
        var member = new Member
        {
            Id = new MemberId(Guid.NewGuid()),
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            DisplayName = name,
            Role = role,
            OrganisationId = database.Organisation,
            IsPublisher = isPublisher,
        };
        await database.With((ConnectorsDbContext db) =>
        {
            db.Users.Add(member);
            return db.SaveChangesAsync();
        });
        return new Actor(member.Id, name, Rights.Of(role, isPublisher, isOperator: false));
    }

    private static Task<PublishResult> PublishAsync(TestDatabase database, Actor by, string version, string package = "acme-shop") =>
        database.With((Publisher publisher) => publisher.PublishAsync(
            new NewRelease(PackageId.Parse(package), ReleaseVersion.Parse(version), Definition("orders", version), "Notes"),
            by,
            CancellationToken.None));

    private static Task<PublishResult> WithdrawAsync(TestDatabase database, Actor by) => database.With((Publisher publisher) =>
        publisher.WithdrawAsync(Shop, ReleaseVersion.Parse("1.0.0"), withdrawn: true, by, CancellationToken.None));

    private static Task<OwnerChange> AddAsync(TestDatabase database, string email, Actor by) =>
        database.With((PackageOwners owners) => owners.AddAsync(Shop, email, by, CancellationToken.None));

    private static Task<OwnerChange> RemoveAsync(TestDatabase database, Actor owner, Actor by) =>
        database.With((PackageOwners owners) => owners.RemoveAsync(Shop, owner.Id!.Value, by, CancellationToken.None));

    private static Task<IReadOnlyList<PackageOwner>> OwnersAsync(TestDatabase database, string package = "acme-shop") =>
        database.With((PackageOwners owners) => owners.OfAsync([package], CancellationToken.None));
}
