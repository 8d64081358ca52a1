using Connectors.Domain.People;
using Connectors.Infrastructure.Installed;
using Connectors.Web.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>The organisation's updates, newest first.</summary>
[Needs(Right.Read)]
public sealed class ActivityModel(ConnectorHistory history) : ConnectorsPage
{
    public IReadOnlyList<UpdateRecord> Updates { get; private set; } = [];

    public async Task OnGetAsync([FromQuery(Name = "page")] int? number) => Updates = await history.UpdatesAsync(Math.Clamp(number ?? 1, 1, 1_000_000), Cancel);

    public static string Words(string option) => option switch
    {
        "overwrite" => "Overwritten",
        "alongside" => "Installed alongside",
        _ => "Updated",
    };
}
