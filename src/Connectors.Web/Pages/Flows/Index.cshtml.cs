using System.Globalization;
using Connectors.Application.Flows;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>The process flows of the organisation.</summary>
[Needs(Right.Read)]
public sealed class FlowsModel(FlowList flows) : ConnectorsPage
{
    public static IReadOnlyList<(FlowFilter Filter, string Label)> Filters { get; } =
    [
        (FlowFilter.All, "All"), (FlowFilter.Broken, "Needs attention"), (FlowFilter.OutOfDate, "Out of date"),
        (FlowFilter.Failed, "Last run failed"), (FlowFilter.Disabled, "Disabled"),
    ];

    public FlowPage List { get; private set; } = null!;

    public PageLinks Links => PageLinks.Of(List.Flows) with { Words = PageLinks.InOrder, Address = page => Address(page: page) };

    public string? Search { get; private set; }

    public FlowFilter Filter { get; private set; }

    /// <summary>The filter as the address has it.</summary>
    public string Word => Filter.ToString().ToLowerInvariant();

    public async Task OnGetAsync(string? q, FlowFilter filter, [FromQuery(Name = "page")] int? number)
    {
        (Search, Filter) = (q, Enum.IsDefined(filter) ? filter : FlowFilter.All);
        List = await flows.ReadAsync(new FlowQuery(Search, Filter, number ?? 1), Cancel);
    }

    /// <summary>The address of the list with one thing changed; defaults are left out.</summary>
    public string Address(FlowFilter? filter = null, int page = 1)
    {
        var query = QueryString.Empty;
        if (!string.IsNullOrWhiteSpace(Search)) query = query.Add("q", Search);
        if ((filter ?? Filter) is not FlowFilter.All and var which) query = query.Add("filter", which.ToString().ToLowerInvariant());
        if (page > 1) query = query.Add("page", page.ToString(CultureInfo.InvariantCulture));
        return "/flows" + query;
    }
}
