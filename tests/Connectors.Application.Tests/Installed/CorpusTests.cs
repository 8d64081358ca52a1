using Connectors.Application.Installed;
using Connectors.Application.Marketplace;
using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Ids;
using Connectors.Domain.Tests;
using Connectors.Domain.Updating;
using Connectors.OpenApi;
using Connectors.OpenApi.Importing;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.Installed;

/// <summary>Real connectors, published release by release, installed at the first, modified, and updated both ways to the last.</summary>
public sealed class CorpusTests
{
    [Fact]
    public async Task Every_real_connector_ends_in_the_fingerprint_that_the_domain_predicts()
    {
        Assert.SkipWhen(Repository.Corpus.Count == 0, "The real definitions are not at hand.");
        await using var database = await CreateAsync("Sqlite");
        var other = await database.AddOrganisationAsync("Other Ltd");

        foreach (var files in Repository.Corpus)
        {
            var package = PackageId.Suggest(Path.GetFileName(Path.GetDirectoryName(files[0]))!);
            var releases = files.Select(Import).ToList();
            Assert.IsType<PublishResult.Published>(await database.PublishAsync("1.0.0", releases[0], package));
            var (mine, theirs) = (
                await InstallAsync(database, package, database.Organisation),
                await InstallAsync(database, package, other));
            var edited = await EditAsync(database, mine, database.Organisation);
            await EditAsync(database, theirs, other);
            for (var at = 1; at < releases.Count; at++)
                Assert.IsType<PublishResult.Published>(await database.PublishAsync($"{at + 1}.0.0", releases[at], package));

            var (last, version) = (releases[^1].Fingerprint, $"{releases.Count}.0.0");
            Assert.IsType<UpdateResult.Updated>(await database.UpdateAsync(mine, "overwrite"));
            var added = Assert.IsType<UpdateResult.Installed>(await database.UpdateAsync(theirs, "alongside", organisation: other));

            Assert.Equal((last, version), await StandsAsync(database, mine, database.Organisation));
            Assert.Equal((last, version), await StandsAsync(database, added.Id, other));
            Assert.Equal((edited, "1.0.0"), await StandsAsync(database, theirs, other));
        }
    }

    private static ConnectorDefinition Import(string file) =>
        Assert.IsType<ImportResult.Imported>(OpenApiImport.Read(File.ReadAllBytes(file))).Definition;

    private static async Task<InstalledId> InstallAsync(TestDatabase database, string package, OrganisationId organisation) =>
        Assert.IsType<InstallResult.Installed>(await database.With(
            (Installer installer) => installer.InstallAsync(PackageId.Parse(package), null, Dana, CancellationToken.None),
            organisation)).Id;

    private static async Task<Fingerprint> EditAsync(TestDatabase database, InstalledId id, OrganisationId organisation)
    {
        var current = (await database.With((InstalledConnectors all) => all.FindAsync(id, CancellationToken.None), organisation))!.Current;
        var edited = ConnectorDefinition.Create(current.Content with
        {
            Endpoints = [.. current.Content.Endpoints, new Endpoint { Key = "ours.list", Path = "/ours" }]
        });
        var definition = Assert.IsType<DefinitionResult.Accepted>(edited).Definition;
        await database.With(
            (ConnectorEditor editor) => editor.SaveAsync(id, current.Fingerprint, definition, Dana, CancellationToken.None), organisation);
        return definition.Fingerprint;
    }

    private static async Task<(Fingerprint, string?)> StandsAsync(TestDatabase database, InstalledId id, OrganisationId organisation)
    {
        var connector = (await database.With((InstalledConnectors all) => all.FindAsync(id, CancellationToken.None), organisation))!;
        return (connector.Current.Fingerprint, connector.Version);
    }
}
