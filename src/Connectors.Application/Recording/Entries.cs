using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;
using Connectors.Domain.Installed;
using Connectors.Domain.Merging;
using Connectors.Domain.People;

namespace Connectors.Application.Recording;

/// <summary>How a connector gets its release.</summary>
internal static class Entries
{
    public static ConnectorRow New(ConnectorsDbContext db, string name, string fingerprint, DateTime at)
    {
        var row = new ConnectorRow
        {
            Id = db.NewId<InstalledId>(),
            OrganisationId = db.RequiredOrganisation,
            Name = RowFacts.ToName(name),
            CurrentFingerprint = fingerprint,
            ChangedBy = "",
            InstalledAt = at,
        };
        db.Connectors.Add(row);
        return row;
    }

    /// <summary>The release becomes the connector's baseline; its current definition is unchanged.</summary>
    public static void MoveBaseline(this ConnectorRow row, ReleaseRow release)
    {
        row.PackageId = release.PackageId;
        row.BaselineId = release.Id;
        row.BaselineFingerprint = release.Fingerprint;
        row.Version = release.Version;
        row.VersionKey = release.VersionKey;
        row.IsPrerelease = ReleaseVersion.Parse(release.Version).IsPrerelease;
    }

    /// <summary>The definition becomes the current one, and the edits are counted again.</summary>
    public static async Task ReplaceAsync(
        this DefinitionStore definitions, ConnectorRow row, ConnectorDefinition definition, CancellationToken cancel)
    {
        await definitions.KeepAsync(definition, cancel);
        row.CurrentFingerprint = definition.Fingerprint.ToString();
        row.Colour = ColourOf(definition);
        await definitions.CountEditsAsync(row, cancel);
    }

    /// <summary>Takes a connector off the list. Nothing of it is deleted.</summary>
    public static void Remove(ConnectorsDbContext db, ConnectorRow row, PersonAt by)
    {
        row.RemovedAt = by.At;
        Revisions.Add(db, row, new RevisionFacts(RevisionKind.Removed), by);
    }

    /// <summary>Puts a connector back on the list.</summary>
    public static void PutBack(ConnectorsDbContext db, ConnectorRow row, PersonAt by)
    {
        row.RemovedAt = null;
        Revisions.Add(db, row, new RevisionFacts(RevisionKind.PutBack), by);
    }

    /// <summary>Counts the edits again: what differs between the release and the current definition.</summary>
    public static async Task CountEditsAsync(this DefinitionStore definitions, ConnectorRow row, CancellationToken cancel) =>
        row.Customisations = row.BaselineFingerprint is { } baseline && baseline != row.CurrentFingerprint
            ? DefinitionDiff.Between(
                await definitions.LoadAsync(baseline, cancel), await definitions.LoadAsync(row.CurrentFingerprint, cancel)).Count
            : 0;

    public static string? ColourOf(ConnectorDefinition definition) =>
        definition.Content.Colour is { Length: <= ConnectorsModel.NameLength } colour ? colour : null;
}
