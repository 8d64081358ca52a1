using System.Globalization;
using Connectors.Application.Installed;
using Connectors.Application.Marketplace;
using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
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
            Definition(number, version, edited: false),
            $"What is new in {version}."));

    /// <summary>Installs the newest release, and adds an endpoint to it where wanted.</summary>
    public static async Task<Guid> InstallAsync(LocalUseCases app, int number, string version, bool edit)
    {
        var id = await app.InstallAsync(PackageId.Parse(Id(number)));
        if (!edit) return id.Value;
        var (from, to) = (Definition(number, version, edited: false), Definition(number, version, edited: true));
        await app.With((ConnectorEditor editor) => editor.SaveAsync(id, from.Fingerprint, to, app.Manager, CancellationToken.None));
        return id.Value;
    }

    public static string FingerprintOf(int number, string version) => Definition(number, version, edited: false).Fingerprint.ToString();

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"sample-{number:000}");

    private static ConnectorDefinition Definition(int number, string version, bool edited) =>
        ((DefinitionResult.Accepted)ConnectorDefinition.Create(new ConnectorContent
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"Sample {number:000}"),
            BaseUrl = "https://api.example/v1",
            Summary = $"Invented, at {version}.",
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
                .. edited ? [new Endpoint { Key = "ours.list", Name = "Receive ours", Path = "/ours" }] : Array.Empty<Endpoint>(),
            ],
        })).Definition;
}
