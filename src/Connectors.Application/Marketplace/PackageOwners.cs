using Connectors.Application.People;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Catalog;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Marketplace;

/// <summary>A member who publishes releases of a package.</summary>
/// <param name="Package">The package.</param>
/// <param name="MemberId">The member.</param>
/// <param name="Name">Their name; null for a member of another organisation.</param>
/// <param name="Organisation">The organisation's name; null where it is another one.</param>
/// <param name="Since">When they became an owner.</param>
public sealed record PackageOwner(string Package, MemberId MemberId, string? Name, string? Organisation, DateTime Since);

/// <summary>What became of naming or removing an owner.</summary>
public enum OwnerChange
{
    Done,
    NotFound,

    /// <summary>Only its owners, and administrators of their organisations, say who owns a package.</summary>
    NotAllowed,

    /// <summary>No publisher with access has this mail address.</summary>
    NoPublisher,

    /// <summary>The last one: no member could publish the package any more.</summary>
    LastOwner,
}

/// <summary>Who publishes which package. The marketplace, and so its owners, belong to the whole installation.</summary>
public sealed class PackageOwners(ConnectorsDbContext db, TimeProvider time)
{
    /// <summary>The owners of packages, by name.</summary>
    public async Task<IReadOnlyList<PackageOwner>> OfAsync(IReadOnlyCollection<string> packages, CancellationToken cancel) =>
        await Of(db, packages).ToListAsync(cancel);

    /// <summary>Whether a person may name and remove owners: an owner, or an administrator of an owner's organisation.</summary>
    public async Task<bool> MayChangeAsync(PackageId package, Actor by, CancellationToken cancel)
    {
        if (await IsOwnerAsync(package.ToString(), by, cancel)) return true;
        if (!by.May(Right.ManageMembers)) return false;
        var id = package.ToString();
        // Members of the organisation that the administrator acts in.
        return await db.PackageOwners.AnyAsync(row => row.PackageId == id && db.Users.Any(owner => owner.Id == row.MemberId), cancel);
    }

    /// <summary>Lets a publisher publish releases of the package too.</summary>
    public Task<OwnerChange> AddAsync(PackageId package, string? email, Actor by, CancellationToken cancel) =>
        ChangeAsync(package, by, async (id, token) =>
        {
            var address = (email ?? "").Trim().ToUpperInvariant();
            var member = await db.Users
                .AcrossOrganisations()
                .Where(row => row.NormalizedEmail == address && row.IsPublisher && row.DeactivatedAt == null)
                .Select(row => (MemberId?)row.Id)
                .FirstOrDefaultAsync(token);
            if (member is not { } found) return OwnerChange.NoPublisher;
            if (!await db.PackageOwners.AnyAsync(row => row.PackageId == id && row.MemberId == found, token))
                Add(id, found, by.At(time));
            return OwnerChange.Done;
        }, cancel);

    /// <summary>Takes ownership from a member; the releases stay.</summary>
    public Task<OwnerChange> RemoveAsync(PackageId package, MemberId member, Actor by, CancellationToken cancel) =>
        ChangeAsync(package, by, async (id, token) =>
        {
            var owners = await db.PackageOwners.Where(row => row.PackageId == id).ToListAsync(token);
            if (owners.Find(row => row.MemberId == member) is not { } owner) return OwnerChange.NotFound;
            if (owners.Count == 1) return OwnerChange.LastOwner;
            db.PackageOwners.Remove(owner);
            return OwnerChange.Done;
        }, cancel);

    /// <summary>Whether the package exists and the person doesn't own it.</summary>
    public async Task<bool> OwnedByOthersAsync(PackageId package, Actor by, CancellationToken cancel)
    {
        var id = package.ToString();
        return await db.Packages.AnyAsync(row => row.Id == id, cancel) && !await IsOwnerAsync(id, by, cancel);
    }

    internal Task<bool> IsOwnerAsync(string package, Actor by, CancellationToken cancel) =>
        db.PackageOwners.AnyAsync(row => row.PackageId == package && row.MemberId == by.Id, cancel);

    internal void Add(string package, MemberId member, PersonAt by) => db.PackageOwners.Add(
        new PackageOwnerRow
        {
            PackageId = package,
            MemberId = member,
            AddedAt = by.At,
            AddedBy = by.Name,
            AddedById = by.By.Id,
        });

    internal static IQueryable<PackageOwner> Of(ConnectorsDbContext db, IReadOnlyCollection<string> packages) =>
        from row in db.PackageOwners
        where packages.Contains(row.PackageId)
        join member in db.Users.AcrossOrganisations() on row.MemberId equals member.Id
        join organisation in db.Organisations on member.OrganisationId equals organisation.Id
        let isOurs = member.OrganisationId == db.CurrentOrganisation
        orderby row.PackageId, member.DisplayName, member.Id
        select new PackageOwner(
            row.PackageId, member.Id, isOurs ? member.DisplayName : null, isOurs ? organisation.Name : null, row.AddedAt);

    // Every change moves the package's edition, so two owners who remove each other at once can't leave it without owners.
    private Task<OwnerChange> ChangeAsync(
        PackageId package, Actor by, Func<string, CancellationToken, Task<OwnerChange>> change, CancellationToken cancel) =>
        db.InOneTransactionAsync(async token =>
        {
            var id = package.ToString();
            if (await db.Packages.SingleOrDefaultAsync(row => row.Id == id, token) is not { } row) return OwnerChange.NotFound;
            if (!await MayChangeAsync(package, by, token)) return OwnerChange.NotAllowed;
            row.Edition++;
            return await change(id, token);
        }, cancel);
}
