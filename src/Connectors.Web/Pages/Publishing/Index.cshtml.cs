using System.Text;
using Connectors.Application.Marketplace;
using Connectors.Data.Queries;
using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Binding;
using Connectors.Web.Hosting;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Connectors.Web.Pages;

/// <summary>Publishes a release, after a review of its changes and of the version that they need.</summary>
[TakesDocuments, Needs(Right.Publish)]
public sealed class PublishingModel(
    MarketplaceCatalog catalog, Publisher publisher, PackageOwners owners, ReleaseReviewer reviewer) : ConnectorsPage
{
    private const int LongestNotes = 100_000, RowsOnPage = 25;

    public string? Package { get; private set; }

    public string? Version { get; private set; }

    public string? Notes { get; private set; }

    /// <summary>The last day on which older releases work, as it was entered.</summary>
    public string? OlderUntil { get; private set; }

    /// <summary>The definition that is reviewed, and its text.</summary>
    public ConnectorDefinition? Definition { get; private set; }

    public string? Text { get; private set; }

    public ReleaseReview Review { get; private set; } = new();

    /// <summary>What an OpenAPI document says and the definition does not.</summary>
    public IReadOnlyList<string> Report { get; private set; } = [];

    public string? Search { get; private set; }

    public Page<Tile> Packages { get; private set; } = null!;

    public PageLinks Links => PageLinks.Of(Packages) with
    {
        Label = "Pages of packages",
        Words = PageLinks.InOrder,
        Address = number => $"{Address(number)}#packages",
    };

    /// <summary>The owners of each listed package.</summary>
    public ILookup<string, PackageOwner> Owners { get; private set; } = Array.Empty<PackageOwner>().ToLookup(owner => owner.Package);

    public async Task OnGetAsync(string? q, [FromQuery(Name = "page")] int? number, string? package)
    {
        (Search, Package) = (q, package);
        Packages = await catalog.PageAsync(q, null, number ?? 1, Cancel, RowsOnPage);
        Owners = (await owners.OfAsync([.. Packages.Select(tile => tile.Id)], Cancel)).ToLookup(owner => owner.Package);
    }

    public async Task<IActionResult> OnPostReviewAsync(string? package, string? version, string? notes, IFormFile? file)
    {
        await OnGetAsync(null, null, package?.Trim());
        (Version, Notes) = (version?.Trim(), notes);
        var read = file is { Length: > 0 }
            ? await UploadedDefinition.ReadAsync(file, Cancel)
            : new UploadedDefinition(null, ["Choose a file."], []);
        UploadedFaults.Add(ModelState, read.Faults);
        if (!TryName(out var id, out var number) || read.Definition is not { } definition) return Page();
        var review = await reviewer.ReviewAsync(id, number, definition, Cancel);
        if (await owners.OwnedByOthersAsync(id, Me, Cancel)) ModelState.AddModelError("package", await NotOwnerAsync(id));
        if (review.IsTaken) ModelState.AddModelError("version", PublishingWords.Taken(number));
        if (ModelState.IsValid) Show(definition, review, read.Report);
        return Page();
    }

    /// <param name="package">The name of the package.</param>
    /// <param name="version">The version, which may differ from the one that was reviewed.</param>
    /// <param name="notes">The release notes.</param>
    /// <param name="text">The definition.</param>
    /// <param name="confirmed">The version that is confirmed although it is too small.</param>
    /// <param name="olderUntil">The last day on which older releases work at the third party.</param>
    public async Task<IActionResult> OnPostPublishAsync(
        string? package, string? version, string? notes, string? text, string? confirmed, string? olderUntil)
    {
        (Package, Version, Notes, OlderUntil) = (package, version?.Trim(), notes, olderUntil);
        if (ConnectorDefinition.Parse(Encoding.UTF8.GetBytes(text ?? "")) is not DefinitionResult.Accepted accepted
            || !PackageId.TryParse(package, out _))
            return BadRequest();
        if (!DayForm.TryRead(olderUntil, out var until)) ModelState.AddModelError("olderUntil", DayForm.Fault);
        if (!TryName(out var id, out var number)) return Again(accepted.Definition, new ReleaseReview());
        var review = await reviewer.ReviewAsync(id, number, accepted.Definition, Cancel);
        var release = new NewRelease(id, number, accepted.Definition, notes ?? "")
        {
            MustFitVersion = confirmed != Version,
            OlderWorkUntil = until,
        };
        var result = await publisher.PublishAsync(release, Me, Cancel);
        return result switch
        {
            PublishResult.Published =>
                Done($"/marketplace/{id}", new Message($"{accepted.Definition.Content.Name} {number} is published.")),
            PublishResult.VersionExists { IsSame: true } =>
                Done($"/marketplace/{id}", new Message($"{number} was already published with the same content.", Tone.Attention)),
            PublishResult.VersionTooSmall(var advice) => Again(accepted.Definition, review, PublishingWords.TooSmall(advice)),
            PublishResult.NotOwner => Again(accepted.Definition, review, await NotOwnerAsync(id)),
            _ => Again(accepted.Definition, review, PublishingWords.Taken(number)),
        };
    }

    /// <summary>The address of a page of packages, with what was searched for.</summary>
    public string Address(int number, string? package = null) => $"/publishing{QueryString.Create(
        new Dictionary<string, string?> { ["q"] = Search, ["page"] = number > 1 ? $"{number}" : null, ["package"] = package }
            .Where(pair => !string.IsNullOrEmpty(pair.Value)))}";

    private bool TryName(out PackageId id, out ReleaseVersion number)
    {
        number = default;
        if (!PackageId.TryParse(Package, out id))
            ModelState.AddModelError("package", "Enter a package name in lower-case letters, digits and hyphens, such as acme-shop.");
        if (!ReleaseVersion.TryParse(Version, out number))
            ModelState.AddModelError("version", "Enter a version such as 1.4.0 or 2.0.0-beta.1.");
        if (string.IsNullOrWhiteSpace(Notes) || Notes.Length > LongestNotes)
            ModelState.AddModelError("notes", "Enter release notes of up to 100,000 characters.");
        return ModelState.IsValid;
    }

    private async Task<string> NotOwnerAsync(PackageId id) =>
        OwnerWords.NotOwner(id, await owners.OfAsync([id.ToString()], Cancel));

    private void Show(ConnectorDefinition definition, ReleaseReview review, IReadOnlyList<string> report) =>
        (Definition, Text, Review, Report) = (definition, Encoding.UTF8.GetString(definition.Canonical.Span), review, report);

    private PageResult Again(ConnectorDefinition definition, ReleaseReview review, string? fault = null)
    {
        if (fault is not null) ModelState.AddModelError("version", fault);
        Show(definition, review, []);
        return Page();
    }
}
