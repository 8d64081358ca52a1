using Connectors.Domain.People;
using Connectors.Infrastructure.Marketplace;
using Connectors.Web.Authentication;

namespace Connectors.Web.Pages;

/// <summary>What can be installed.</summary>
[Needs(Right.Read)]
public sealed class MarketplaceModel(MarketplaceCatalog catalog) : ConnectorsPage
{
    public string? Search { get; private set; }

    public string? Category { get; private set; }

    public IReadOnlyList<Tile> Tiles { get; private set; } = [];

    public IReadOnlyList<string> Categories { get; private set; } = [];

    public async Task OnGetAsync(string? q, string? category)
    {
        (Search, Category) = (q, category);
        Categories = await catalog.CategoriesAsync(Cancel);
        Tiles = await catalog.BrowseAsync(q, category, Cancel);
    }

    /// <summary>The address of a category, with the search kept.</summary>
    public string Address(string? category)
    {
        var query = QueryString.Empty;
        if (!string.IsNullOrWhiteSpace(Search)) query = query.Add("q", Search);
        if (category is not null) query = query.Add("category", category);
        return "/marketplace" + query;
    }
}
