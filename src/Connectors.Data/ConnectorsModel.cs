using Connectors.Data.Rows;
using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions.Faults;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connectors.Data;

/// <summary>Tables, lengths, keys and indexes. Nothing of ours is deleted by cascade.</summary>
internal static class ConnectorsModel
{
    public const int NameLength = 200;
    internal const int FingerprintLength = 71;
    private const int VersionKeyLength = 192;

    public static void Build(ModelBuilder builder)
    {
        builder.Entity<DefinitionRow>(Definitions);
        builder.Entity<PackageRow>(Packages);
        builder.Entity<PackageOwnerRow>(Owners);
        builder.Entity<ReleaseRow>(Releases);
        builder.Entity<ConnectorRow>(Connectors);
        builder.Entity<ConnectorRevisionRow>(Revisions);
        builder.Entity<UpdateRecordRow>(Updates);
        builder.Entity<AnswersRow>(Answers);
        builder.Entity<InstanceRow>(Instances);
        builder.Entity<InstanceRevisionRow>(InstanceRevisions);
        builder.Entity<InstallationRow>(Installation);
    }

    /// <summary>What people call things: providers compare it without case.</summary>
    public static void Names(ModelBuilder builder, Action<PropertyBuilder> change)
    {
        change(builder.Entity<Member>().Property(row => row.DisplayName));
        change(builder.Entity<OrganisationRow>().Property(row => row.Name));
        change(builder.Entity<PackageRow>().Property(row => row.Name));
        change(builder.Entity<ConnectorRow>().Property(row => row.Name));
        change(builder.Entity<InstanceRow>().Property(row => row.Name));
        change(builder.Entity<FlowRow>().Property(row => row.Name));
    }

    private static void Definitions(EntityTypeBuilder<DefinitionRow> table)
    {
        table.ToTable("Definitions").HasKey(row => row.Fingerprint);
        Short(table.Property(row => row.Fingerprint), FingerprintLength);
    }

    private static void Packages(EntityTypeBuilder<PackageRow> table)
    {
        table.ToTable("Packages");
        Short(table.Property(row => row.Id), PackageId.LongestText);
        table.Property(row => row.Name).HasMaxLength(NameLength);
        table.Property(row => row.Category).HasMaxLength(NameLength);
        table.Property(row => row.Colour).HasMaxLength(NameLength);
        table.Property(row => row.Edition).IsConcurrencyToken();
        table.HasIndex(row => row.Name);
        table.HasOne<ReleaseRow>().WithMany().HasForeignKey(row => row.NewestStableId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<ReleaseRow>().WithMany().HasForeignKey(row => row.NewestId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Owners(EntityTypeBuilder<PackageOwnerRow> table)
    {
        table.ToTable("PackageOwners").HasKey(row => new { row.PackageId, row.MemberId });
        Short(table.Property(row => row.PackageId), PackageId.LongestText);
        table.Property(row => row.AddedBy).HasMaxLength(NameLength);
        table.HasIndex(row => row.MemberId);
        table.HasOne<PackageRow>().WithMany().HasForeignKey(row => row.PackageId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Releases(EntityTypeBuilder<ReleaseRow> table)
    {
        table.ToTable("Releases");
        Short(table.Property(row => row.PackageId), PackageId.LongestText);
        Short(table.Property(row => row.Version), ReleaseVersion.LongestText);
        Short(table.Property(row => row.VersionKey), VersionKeyLength);
        Short(table.Property(row => row.Fingerprint), FingerprintLength);
        table.Property(row => row.PublishedBy).HasMaxLength(NameLength);
        table.Property(row => row.WithdrawnBy).HasMaxLength(NameLength);
        table.HasIndex(row => new { row.PackageId, row.VersionKey }).IsUnique();
        table.HasOne<PackageRow>().WithMany().HasForeignKey(row => row.PackageId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<DefinitionRow>().WithMany().HasForeignKey(row => row.Fingerprint).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Connectors(EntityTypeBuilder<ConnectorRow> table)
    {
        table.ToTable("Connectors");
        table.Property(row => row.Name).HasMaxLength(NameLength);
        table.Property(row => row.Colour).HasMaxLength(NameLength);
        table.Property(row => row.ChangedBy).HasMaxLength(NameLength);
        Short(table.Property(row => row.PackageId), PackageId.LongestText);
        Short(table.Property(row => row.Version), ReleaseVersion.LongestText);
        Short(table.Property(row => row.VersionKey), VersionKeyLength);
        Short(table.Property(row => row.AlongsideOfVersion), ReleaseVersion.LongestText);
        Short(table.Property(row => row.BaselineFingerprint), FingerprintLength);
        Short(table.Property(row => row.CurrentFingerprint), FingerprintLength);
        table.Property(row => row.Revision).IsConcurrencyToken();
        table.HasIndex(row => new { row.OrganisationId, row.Name, row.VersionKey, row.Id });
        table.HasIndex(row => new { row.OrganisationId, row.PackageId, row.VersionKey });
        table.HasIndex(row => new { row.OrganisationId, row.PackageId }).IsUnique()
            .HasFilter("[PackageId] IS NOT NULL AND [AlongsideOfId] IS NULL AND [RemovedAt] IS NULL");
        table.HasIndex(row => new { row.AlongsideOfId, row.VersionKey }).IsUnique()
            .HasFilter("[AlongsideOfId] IS NOT NULL AND [RemovedAt] IS NULL");
        table.HasOne<OrganisationRow>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<PackageRow>().WithMany().HasForeignKey(row => row.PackageId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<ReleaseRow>().WithMany().HasForeignKey(row => row.BaselineId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<DefinitionRow>().WithMany().HasForeignKey(row => row.CurrentFingerprint).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Revisions(EntityTypeBuilder<ConnectorRevisionRow> table)
    {
        table.ToTable("ConnectorRevisions");
        Short(table.Property(row => row.Fingerprint), FingerprintLength);
        Short(table.Property(row => row.FingerprintBefore), FingerprintLength);
        Short(table.Property(row => row.Version), ReleaseVersion.LongestText);
        table.Property(row => row.Title).HasMaxLength(NameLength);
        table.Property(row => row.By).HasMaxLength(NameLength);
        table.HasIndex(row => new { row.ConnectorId, row.Number }).IsUnique();
        table.HasIndex(row => new { row.OrganisationId, row.At, row.Id });
        table.HasOne<ConnectorRow>().WithMany().HasForeignKey(row => row.ConnectorId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<DefinitionRow>().WithMany().HasForeignKey(row => row.Fingerprint).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<ReleaseRow>().WithMany().HasForeignKey(row => row.BaselineId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Updates(EntityTypeBuilder<UpdateRecordRow> table)
    {
        table.ToTable("UpdateRecords");
        table.Property(row => row.ConnectorName).HasMaxLength(NameLength);
        Short(table.Property(row => row.FromVersion), ReleaseVersion.LongestText);
        Short(table.Property(row => row.ToVersion), ReleaseVersion.LongestText);
        Short(table.Property(row => row.FingerprintBefore), FingerprintLength);
        Short(table.Property(row => row.FingerprintAfter), FingerprintLength);
        Short(table.Property(row => row.Option), 32);
        Short(table.Property(row => row.Outcome), 32);
        table.Property(row => row.Times).HasDefaultValue(1);
        table.Property(row => row.By).HasMaxLength(NameLength);
        table.HasIndex(row => new { row.OrganisationId, row.At });
        table.HasIndex(row => row.ConnectorId);
        table.HasOne<ConnectorRow>().WithMany().HasForeignKey(row => row.ConnectorId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Answers(EntityTypeBuilder<AnswersRow> table)
    {
        table.ToTable("UpdateAnswers");
        Short(table.Property(row => row.Update), FingerprintLength);
        table.Property(row => row.ChangedBy).HasMaxLength(NameLength);
        table.Property(row => row.Revision).IsConcurrencyToken();
        table.HasIndex(row => new { row.ConnectorId, row.Update }).IsUnique();
        table.HasIndex(row => row.OrganisationId);
        table.HasOne<ConnectorRow>().WithMany().HasForeignKey(row => row.ConnectorId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Instances(EntityTypeBuilder<InstanceRow> table)
    {
        table.ToTable("Instances");
        table.Property(row => row.Name).HasMaxLength(NameLength);
        table.Property(row => row.MethodKey).HasMaxLength(DefinitionLimits.KeyLength);
        ReasonColumn.Of(table.Property(row => row.StateReason), 600);
        table.Property(row => row.AddedBy).HasMaxLength(NameLength);
        table.Property(row => row.ChangedBy).HasMaxLength(NameLength);
        table.Property(row => row.Revision).IsConcurrencyToken();
        table.HasIndex(row => new { row.OrganisationId, row.ConnectorId, row.Name });
        table.HasOne<OrganisationRow>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<ConnectorRow>().WithMany().HasForeignKey(row => row.ConnectorId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void InstanceRevisions(EntityTypeBuilder<InstanceRevisionRow> table)
    {
        table.ToTable("InstanceRevisions");
        table.Property(row => row.By).HasMaxLength(NameLength);
        table.HasIndex(row => new { row.InstanceId, row.Number }).IsUnique();
        table.HasIndex(row => new { row.OrganisationId, row.At, row.Id });
        table.HasOne<InstanceRow>().WithMany().HasForeignKey(row => row.InstanceId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Installation(EntityTypeBuilder<InstallationRow> table)
    {
        table.ToTable("Installation").Property(row => row.Id).ValueGeneratedNever();
        table.HasData(new InstallationRow { Id = InstallationRow.OnlyId, CheckedAt = DateTime.UnixEpoch });
    }

    internal static void Short(PropertyBuilder property, int length) => property.HasMaxLength(length).IsUnicode(false);
}
