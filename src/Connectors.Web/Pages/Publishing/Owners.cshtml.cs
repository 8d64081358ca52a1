using Connectors.Application.Marketplace;
using Connectors.Domain.Catalog;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>Who publishes a package.</summary>
[Needs(Right.ManageOwners)]
public sealed class OwnersModel(MarketplaceCatalog catalog, PackageOwners packageOwners) : ConnectorsPage
{
    public Tile Package { get; private set; } = null!;

    public IReadOnlyList<PackageOwner> Owners { get; private set; } = [];

    public bool MayChange { get; private set; }

    public async Task<IActionResult> OnGetAsync(string package)
    {
        if (!PackageId.TryParse(package, out var id) || await catalog.FindAsync(id, Cancel) is not { } found) return NotFound();
        (Package, Owners) = (found.Tile, await packageOwners.OfAsync([found.Tile.Id], Cancel));
        MayChange = await packageOwners.MayChangeAsync(id, Me, Cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAddAsync(string package, string? email)
    {
        if (!PackageId.TryParse(package, out var id)) return NotFound();
        return After(id, await packageOwners.AddAsync(id, email, Me, Cancel), $"{email?.Trim()} is now an owner.");
    }

    public async Task<IActionResult> OnPostRemoveAsync(string package, MemberId member)
    {
        if (!PackageId.TryParse(package, out var id)) return NotFound();
        return After(id, await packageOwners.RemoveAsync(id, member, Me, Cancel), "The owner was removed. The releases are kept.");
    }

    private LocalRedirectResult After(PackageId package, OwnerChange change, string done) =>
        Done($"/publishing/{package}/owners", OwnerWords.Of(change, done));
}
