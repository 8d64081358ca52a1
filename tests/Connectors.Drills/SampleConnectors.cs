using System.Globalization;
using Connectors.Application.Installed;
using Connectors.Application.Marketplace;
using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Ids;
using Endpoint = Connectors.Domain.Definitions.Parts.Endpoint;

namespace Connectors.Drills;

/// <summary>Packages of a believable size, installed and edited through the use cases.</summary>
internal static class SampleConnectors
{
    private const int Endpoints = 30;

    public static Task PublishAsync(LocalUseCases app, int number, string version) =>
        app.PublishAsync(new NewRelease(
            PackageId.Parse(Id(number)),
            ReleaseVersion.Parse(version),
            Definition(number, version),
            $"What is new in {version}."));

    /// <summary>Installs the newest release, and adds an endpoint to it where wanted.</summary>
    public static async Task<InstalledId> InstallAsync(LocalUseCases app, int number, string version, bool edit)
    {
        var id = await app.InstallAsync(PackageId.Parse(Id(number)));
        if (edit) await EditAsync(app, id, Definition(number, version), Definition(number, version, own: 1));
        return id;
    }

    /// <summary>Edits a connector.</summary>
    public static async Task EditAsync(LocalUseCases app, InstalledId id, ConnectorDefinition from, ConnectorDefinition to)
    {
        var result = await app.With((ConnectorEditor editor) =>
            editor.SaveAsync(id, from.Fingerprint, to, app.Manager, CancellationToken.None));
        if (result is not SaveResult.Saved) throw new InvalidOperationException($"An edit of {to.Content.Name} was refused: {result}");
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"sample-{number:000}");

    /// <summary>A release, or a release with edits.</summary>
    /// <param name="number">Which connector.</param>
    /// <param name="version">The version of the release.</param>
    /// <param name="own">How many endpoints were added to it.</param>
    /// <param name="summary">The edited summary; the release's where absent.</param>
    public static ConnectorDefinition Definition(int number, string version, int own = 0, string? summary = null) =>
        ((DefinitionResult.Accepted)ConnectorDefinition.Create(new ConnectorContent
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"Sample {number:000}"),
            BaseUrl = "https://api.example/v1",
            Summary = summary ?? $"Invented, at {version}.",
            Authentication = [new AuthenticationMethod { Key = "none", Name = "No sign-in", Type = AuthenticationType.None }],
            Endpoints =
            [
                .. Enumerable.Range(0, Endpoints).Select(at => new Endpoint
                {
                    Key = $"things{at}.list",
                    Name = $"Receive things {at}",
                    Path = $"/things/{at}/{version}",
                    Records = "$.items"
                }),
                .. Enumerable.Range(0, own).Select(at =>
                    new Endpoint { Key = $"ours{at}.list", Name = "Receive ours", Path = $"/ours/{at}" }),
            ],
        })).Definition;
}
