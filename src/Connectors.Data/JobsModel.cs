using Connectors.Data.Rows;
using Connectors.Domain.Catalog;
using Connectors.Domain.Updating.Holding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connectors.Data;

/// <summary>Tables of the update centre: holds, jobs, remembered answers and rehearsals.</summary>
internal static class JobsModel
{
    private const int CodeLength = 32;

    public static void Build(ModelBuilder builder)
    {
        builder.Entity<UpdateHoldRow>(Holds);
        builder.Entity<UpdateJobRow>(Jobs);
        builder.Entity<UpdateJobItemRow>(Items);
        builder.Entity<AnswerRuleRow>(Rules);
        builder.Entity<RehearsalRow>(Rehearsals);
    }

    private static void Holds(EntityTypeBuilder<UpdateHoldRow> table)
    {
        table.ToTable("UpdateHolds");
        ConnectorsModel.Short(table.Property(row => row.Version), ReleaseVersion.LongestText);
        table.Property(row => row.Reason).HasMaxLength(HoldRules.LongestReason);
        table.Property(row => row.By).HasMaxLength(ConnectorsModel.NameLength);
        table.HasIndex(row => row.ConnectorId).IsUnique();
        table.HasIndex(row => row.OrganisationId);
        table.HasOne<ConnectorRow>().WithMany().HasForeignKey(row => row.ConnectorId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Jobs(EntityTypeBuilder<UpdateJobRow> table)
    {
        table.ToTable("UpdateJobs");
        table.Property(row => row.AskedBy).HasMaxLength(ConnectorsModel.NameLength);
        table.HasIndex(row => new { row.OrganisationId, row.State, row.AskedAt });
        table.HasIndex(row => new { row.State, row.AliveAt });
        table.HasOne<OrganisationRow>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Items(EntityTypeBuilder<UpdateJobItemRow> table)
    {
        table.ToTable("UpdateJobItems");
        table.Property(row => row.ConnectorName).HasMaxLength(ConnectorsModel.NameLength);
        ConnectorsModel.Short(table.Property(row => row.FromVersion), ReleaseVersion.LongestText);
        ConnectorsModel.Short(table.Property(row => row.ToVersion), ReleaseVersion.LongestText);
        ConnectorsModel.Short(table.Property(row => row.Option), CodeLength);
        ConnectorsModel.Short(table.Property(row => row.PlanHash), ConnectorsModel.FingerprintLength);
        ConnectorsModel.Short(table.Property(row => row.Reason), CodeLength);
        table.HasIndex(row => new { row.JobId, row.Position }).IsUnique();
        table.HasIndex(row => new { row.JobId, row.State, row.Position });
        table.HasOne<UpdateJobRow>().WithMany().HasForeignKey(row => row.JobId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<ConnectorRow>().WithMany().HasForeignKey(row => row.ConnectorId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Rules(EntityTypeBuilder<AnswerRuleRow> table)
    {
        table.ToTable("AnswerRules");
        ConnectorsModel.Short(table.Property(row => row.PackageId), PackageId.LongestText);
        table.Property(row => row.Title).HasMaxLength(ConnectorsModel.NameLength);
        table.Property(row => row.By).HasMaxLength(ConnectorsModel.NameLength);
        table.HasIndex(row => new { row.OrganisationId, row.PackageId });
        table.HasOne<PackageRow>().WithMany().HasForeignKey(row => row.PackageId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Rehearsals(EntityTypeBuilder<RehearsalRow> table)
    {
        table.ToTable("Rehearsals");
        table.Property(row => row.Name).HasMaxLength(ConnectorsModel.NameLength);
        table.Property(row => row.AskedBy).HasMaxLength(ConnectorsModel.NameLength);
        table.HasIndex(row => new { row.OrganisationId, row.AskedAt });
        table.HasIndex(row => row.AskedAt);
        table.HasOne<OrganisationRow>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}
