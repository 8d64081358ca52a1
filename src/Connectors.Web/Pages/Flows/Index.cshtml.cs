using System.Globalization;
using Connectors.Application.Flows;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>The process flows of the organisation.</summary>
[Needs(Right.Read)]
public sealed class FlowsModel(FlowReader flows) : ConnectorsPage
{
    public static IReadOnlyList<(FlowFilter Filter, string Label)> Filters { get; } =
    [
        (FlowFilter.All, "All"), (FlowFilter.Broken, "Needs attention"), (FlowFilter.OutOfDate, "Out of date"),
        (FlowFilter.Failed, "Last run failed"), (FlowFilter.Disabled, "Disabled"),
    ];

    public FlowList List { get; private set; } = null!;

    public string? Search { get; private set; }

    public FlowFilter Filter { get; private set; }

    /// <summary>The filter as the address has it.</summary>
    public string Word => Filter.ToString().ToLowerInvariant();

    public async Task OnGetAsync(string? q, FlowFilter filter, [FromQuery(Name = "page")] int? number)
    {
        (Search, Filter) = (q, Enum.IsDefined(filter) ? filter : FlowFilter.All);
        List = FlowList.Of(await flows.ListAsync(Cancel), Search, Filter, number ?? 1);
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
