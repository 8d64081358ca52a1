using System.Text;
using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;
using Connectors.Domain.Merging;
using Connectors.Domain.Merging.Compatibility;
using Connectors.Domain.People;
using Connectors.Infrastructure.Data;
using Connectors.Infrastructure.Marketplace;
using Connectors.Web.Authentication;
using Connectors.Web.Hosting;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Semver;

namespace Connectors.Web.Pages;

/// <summary>Publishes a release, after showing what differs from the last one.</summary>
[TakesDocuments, Needs(Right.Publish)]
public sealed class PublishingModel(MarketplaceCatalog catalog, Publisher publisher, DefinitionStore definitions) : ConnectorsPage
{
    private const int LongestNotes = 100_000;

    public string? Package { get; private set; }

    public string? Version { get; private set; }

    public string? Notes { get; private set; }

    /// <summary>The definition that is reviewed, and its text.</summary>
    public ConnectorDefinition? Definition { get; private set; }

    public string? Text { get; private set; }

    /// <summary>The version that it is compared with; null for a new package.</summary>
    public string? Last { get; private set; }

    public IReadOnlyList<Change> Changes { get; private set; } = [];

    /// <summary>What the version should be, where the changes break something.</summary>
    public string? Complaint { get; private set; }

    public IReadOnlyList<string> LeftOut { get; private set; } = [];

    public IReadOnlyList<Tile> Packages { get; private set; } = [];

    public async Task OnGetAsync() => Packages = await catalog.BrowseAsync(null, null, Cancel);

    public async Task<IActionResult> OnPostReviewAsync(string? package, string? version, string? notes, IFormFile? file)
    {
        await OnGetAsync();
        (Package, Version, Notes) = (package?.Trim(), version?.Trim(), notes);
        var read = file is { Length: > 0 }
            ? await UploadedDefinition.ReadAsync(file, Cancel)
            : new UploadedDefinition(null, ["Choose a file."], []);
        UploadedFaults.Add(ModelState, read.Faults);
        if (!TryName(out var id, out var number) || read.Definition is not { } definition) return Page();
        await CompareAsync(id, number, definition);
        if (!ModelState.IsValid) return Page();
        (Definition, Text, LeftOut) = (definition, Encoding.UTF8.GetString(definition.Canonical.Span), read.LeftOut);
        return Page();
    }

    public async Task<IActionResult> OnPostPublishAsync(string? package, string? version, string? notes, string? text)
    {
        await OnGetAsync();
        (Package, Version, Notes) = (package, version, notes);
        if (ConnectorDefinition.Parse(Encoding.UTF8.GetBytes(text ?? "")) is not DefinitionResult.Accepted accepted
            || !TryName(out var id, out var number))
            return BadRequest();
        var result = await publisher.PublishAsync(new NewRelease(id, number, accepted.Definition, notes ?? ""), Me, Cancel);
        if (result is PublishResult.Published)
            return Done($"/marketplace/{id}", new Message($"{accepted.Definition.Content.Name} {number} is published."));
        if (result is PublishResult.VersionExists { IsSame: true })
            return Done($"/marketplace/{id}", new Message($"{number} was published already, just like this.", Tone.Attention));
        ModelState.AddModelError("version", Taken(number));
        return Page();
    }

    private static string Taken(ReleaseVersion version) =>
        $"Version {version} exists, and a published version never changes. Give the release a newer version.";

    private bool TryName(out PackageId id, out ReleaseVersion number)
    {
        number = default;
        if (!PackageId.TryParse(Package, out id))
            ModelState.AddModelError("package", "Name the package in lower-case letters, digits and hyphens, such as acme-shop.");
        if (!ReleaseVersion.TryParse(Version, out number))
            ModelState.AddModelError("version", "Enter a semantic version, such as 1.4.0 or 2.0.0-beta.1.");
        if (string.IsNullOrWhiteSpace(Notes) || Notes.Length > LongestNotes)
            ModelState.AddModelError("notes", "Enter release notes of up to 100,000 characters: people decide by them whether to update.");
        return ModelState.IsValid;
    }

    private async Task CompareAsync(PackageId id, ReleaseVersion number, ConnectorDefinition definition)
    {
        if (await catalog.FindAsync(id, Cancel) is not { } found) return;
        if (found.Releases.Any(release => ReleaseVersion.Parse(release.Version) == number))
            ModelState.AddModelError("version", Taken(number));
        var last = found.Releases.FirstOrDefault(release => ReleaseVersion.Parse(release.Version) < number) ?? found.Releases[0];
        var before = await definitions.LoadAsync(last.Fingerprint, Cancel);
        (Last, Changes) = (last.Version, DefinitionDiff.Between(before, definition));
        Complaint = CompatibilityReport.Between(before, definition)
            .Complaint(SemVersion.Parse(last.Version), SemVersion.Parse(number.ToString()));
    }
}
