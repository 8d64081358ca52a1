using System.Globalization;
using Connectors.Application.Marketplace;
using Connectors.Application.Marketplace.Starter;
using Connectors.Data.Queries;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Pages.Market;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>What can be installed.</summary>
[Needs(Right.Read)]
public sealed class MarketplaceModel(MarketplaceCatalog catalog, StarterPackages starter) : ConnectorsPage
{
    public string? Search { get; private set; }

    public string? Category { get; private set; }

    public Page<Tile> Found { get; private set; } = null!;

    public PageLinks Links => PageLinks.Of(Found) with
    {
        Words = PageLinks.InOrder,
        All = Wording.Count(Found.Total ?? 0, "package"),
        Address = number => Address(Category, number),
    };

    public IReadOnlyList<string> Categories { get; private set; } = [];

    /// <summary>The offer of the starter catalogue; null where the marketplace has packages.</summary>
    public StarterOffer? Starter { get; private set; }

    public async Task OnGetAsync(string? q, string? category, [FromQuery(Name = "page")] int? number)
    {
        (Search, Category) = (q, category);
        Categories = await catalog.CategoriesAsync(Cancel);
        Found = await catalog.PageAsync(q, category, number ?? 1, Cancel);
        if (Found.Total == 0 && string.IsNullOrWhiteSpace(q) && string.IsNullOrWhiteSpace(category)) Starter = await OfferAsync();
    }

    /// <summary>Loads the starter catalogue.</summary>
    [Needs(Right.Publish)]
    public async Task<IActionResult> OnPostStarterAsync() => await starter.LoadAsync(Me, Cancel) is StarterResult.Loaded loaded
        ? Done("/marketplace", StarterOffer.Said(loaded))
        : Forbid();

    private async Task<StarterOffer> OfferAsync() =>
        new(May(Right.Publish), May(Right.Publish) ? [] : await starter.PublishersAsync(Cancel));

    /// <summary>The address of a category or a page of it, with the search kept.</summary>
    public string Address(string? category, int page = 1)
    {
        var query = QueryString.Empty;
        if (!string.IsNullOrWhiteSpace(Search)) query = query.Add("q", Search);
        if (!string.IsNullOrWhiteSpace(category)) query = query.Add("category", category);
        if (page > 1) query = query.Add("page", page.ToString(CultureInfo.InvariantCulture));
        return "/marketplace" + query;
    }
}
