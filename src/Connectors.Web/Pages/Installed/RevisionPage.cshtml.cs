using System.Text;
using Connectors.Application.Installed;
using Connectors.Domain.Catalog;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>One revision: what it changed, and the whole definition.</summary>
[Needs(Right.Read)]
public sealed class RevisionPageModel(InstalledConnectors installed, ConnectorHistory history) : OneConnectorPage(installed)
{
    private const int MostShown = 200_000;

    public RevisionDetail Detail { get; private set; } = null!;

    /// <summary>The definition as far as a page can show it.</summary>
    public string Shown => Detail.Definition.Length <= MostShown ? Detail.Definition : $"{Detail.Definition[..MostShown]}…";

    public async Task<IActionResult> OnGetAsync(InstalledId id, int number)
    {
        if (!await FindAsync(id) || await history.RevisionAsync(Connector.Id, number, Cancel) is not { } detail) return NotFound();
        Detail = detail;
        return Page();
    }

    /// <summary>The definition as a file, for the command-line tool and for keeping.</summary>
    public async Task<IActionResult> OnGetDownloadAsync(InstalledId id, int number) =>
        await OnGetAsync(id, number) is NotFoundResult missing
            ? missing
            : File(
                Encoding.UTF8.GetBytes(Detail.Definition),
                "application/json",
                $"{PackageId.Suggest(Connector.Name)}-{number}.connector.json");
}
