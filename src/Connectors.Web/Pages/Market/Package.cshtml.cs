using Connectors.Application.Installed;
using Connectors.Application.Marketplace;
using Connectors.Domain.Catalog;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Binding;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>One package, with its releases and its installation.</summary>
[Needs(Right.Read)]
public sealed class PackageModel(
    MarketplaceCatalog catalog, Installer installer, Publisher publisher, PackageOwners owners) : ConnectorsPage
{
    private (string Version, string Words)? _fault;

    public PackagePage Package { get; private set; } = null!;

    public IReadOnlyList<PackageOwner> Owners { get; private set; } = [];

    /// <summary>Whether the person publishes and withdraws releases of it.</summary>
    public bool IsOwner => May(Right.Publish) && Owners.Any(owner => owner.MemberId == Me.Id);

    /// <summary>What is wrong with the day that was entered for a release; null where nothing is.</summary>
    public string? FaultOf(string version) => _fault is var (at, words) && at == version ? words : null;

    public async Task<IActionResult> OnGetAsync(string package)
    {
        if (!PackageId.TryParse(package, out var id) || await catalog.FindAsync(id, Cancel) is not { } found) return NotFound();
        (Package, Owners) = (found, await owners.OfAsync([found.Tile.Id], Cancel));
        return Page();
    }

    /// <summary>Withdraws a release, or offers it again.</summary>
    [Needs(Right.Publish)]
    public async Task<IActionResult> OnPostWithdrawAsync(string package, string? version, bool withdrawn)
    {
        if (!PackageId.TryParse(package, out var id) || !ReleaseVersion.TryParse(version, out var number)) return NotFound();
        return await publisher.WithdrawAsync(id, number, withdrawn, Me, Cancel) switch
        {
            PublishResult.NotFound => NotFound(),
            PublishResult.NotOwner => Done(
                $"/marketplace/{id}", new Message(OwnerWords.NotOwner(id, await owners.OfAsync([id.ToString()], Cancel)), Tone.Bad)),
            _ => Done($"/marketplace/{id}", new Message(withdrawn
                ? $"{number} is withdrawn and no longer offered. Connectors that have it keep it."
                : $"{number} is offered again.")),
        };
    }

    /// <summary>Says until when a release works at the third party; nothing takes back what was said.</summary>
    [Needs(Right.Publish)]
    public async Task<IActionResult> OnPostSupportAsync(string package, string? version, string? until)
    {
        if (!PackageId.TryParse(package, out var id) || !ReleaseVersion.TryParse(version, out var number)) return NotFound();
        if (!DayForm.TryRead(until, out var day))
        {
            _fault = ($"{number}", DayForm.Fault);
            return await OnGetAsync(package);
        }

        return await publisher.SupportAsync(id, number, day, Me, Cancel) switch
        {
            PublishResult.NotFound => NotFound(),
            PublishResult.NotOwner => Done(
                $"/marketplace/{id}", new Message(OwnerWords.NotOwner(id, await owners.OfAsync([id.ToString()], Cancel)), Tone.Bad)),
            _ => Done($"/marketplace/{id}#v-{number}", new Message(day is { } last
                ? $"The last day of {number} at the third party is {Wording.Day(last)}."
                : $"No last day is known for {number}.")),
        };
    }

    [Needs(Right.EditConnectors)]
    public async Task<IActionResult> OnPostAsync(string package, string? version)
    {
        ReleaseVersion? wanted = ReleaseVersion.TryParse(version, out var parsed) ? parsed : null;
        if (!PackageId.TryParse(package, out var id) || (version is not null && wanted is null)) return NotFound();
        return await installer.InstallAsync(id, wanted, Me, Cancel) switch
        {
            InstallResult.Installed(var at, var name, var number) =>
                Done(ListAddress.At(null, at), new Message($"{name} {number} is installed.", Highlight: at.ToString())),
            InstallResult.AlreadyThere(var at, var name) =>
                Done(
                    ListAddress.At(null, at),
                    new Message($"{name} is already installed. Nothing was added.", Tone.Attention, at.ToString())),
            _ => NotFound(),
        };
    }
}

/// <summary>A release on the page of its package.</summary>
/// <param name="Release">The release that it shows.</param>
/// <param name="Page">The page that it is on.</param>
public sealed record ReleaseLine(ReleaseNotes Release, PackageModel Page)
{
    /// <summary>A stable release has its button above all releases.</summary>
    public bool MayInstall =>
        Release is { IsPrerelease: true, IsWithdrawn: false }
        && Page.Package.Tile.InstalledId is null
        && Page.May(Right.EditConnectors);
}
