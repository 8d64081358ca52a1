using Connectors.Application.Installed;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>A variable, sign-in method or endpoint with all that it says, for those who may not edit it.</summary>
[Needs(Right.Read)]
public sealed class PartModel(InstalledConnectors installed) : OneConnectorPage(installed)
{
    public PartSheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(InstalledId id, string? list, string? key)
    {
        if (!await FindAsync(id) || PartSheet.Find(Connector.Current.Content, list, key) is not { } sheet) return NotFound();
        Sheet = sheet;
        return Page();
    }
}
