using System.Globalization;
using Connectors.Application.Marketplace;
using Connectors.Data.Queries;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>What can be installed.</summary>
[Needs(Right.Read)]
public sealed class MarketplaceModel(MarketplaceCatalog catalog) : ConnectorsPage
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

    public async Task OnGetAsync(string? q, string? category, [FromQuery(Name = "page")] int? number)
    {
        (Search, Category) = (q, category);
        Categories = await catalog.CategoriesAsync(Cancel);
        Found = await catalog.PageAsync(q, category, number ?? 1, Cancel);
    }

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
