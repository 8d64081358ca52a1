using Connectors.Data.Rows;
using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Flows.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connectors.Data;

/// <summary>Tables of flows and their runs.</summary>
internal static class FlowsModel
{
    public static void Build(ModelBuilder builder)
    {
        builder.Entity<FlowRow>(Flows);
        builder.Entity<FlowShapeRow>(Shapes);
        builder.Entity<FlowRevisionRow>(Revisions);
        builder.Entity<FlowRunRow>(Runs);
        builder.Entity<FlowRunRequestRow>(Requests);
        builder.Entity<FlowRunRecordRow>(Records);
        builder.Entity<FlowRunPassRow>(Passes);
        builder.Entity<RateTurnRow>(table => table.ToTable("RateTurns").Property(row => row.Id).ValueGeneratedNever());
    }

    private static void Flows(EntityTypeBuilder<FlowRow> table)
    {
        table.ToTable("Flows");
        table.Property(row => row.Name).HasMaxLength(ConnectorsModel.NameLength);
        table.Property(row => row.Cron).HasMaxLength(ScheduleRule.Longest);
        table.Property(row => row.ChangedBy).HasMaxLength(ConnectorsModel.NameLength);
        table.Property(row => row.Revision).IsConcurrencyToken();
        table.HasIndex(row => new { row.OrganisationId, row.Name, row.Id });
        table.HasOne<OrganisationRow>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Shapes(EntityTypeBuilder<FlowShapeRow> table)
    {
        table.ToTable("FlowShapes");
        table.Property(row => row.EndpointKey).HasMaxLength(DefinitionLimits.KeyLength);
        table.HasIndex(row => new { row.FlowId, row.Position });
        table.HasIndex(row => row.InstanceId);
        table.HasOne<FlowRow>().WithMany().HasForeignKey(row => row.FlowId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<InstanceRow>().WithMany().HasForeignKey(row => row.InstanceId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Revisions(EntityTypeBuilder<FlowRevisionRow> table)
    {
        table.ToTable("FlowRevisions");
        table.Property(row => row.By).HasMaxLength(ConnectorsModel.NameLength);
        table.HasIndex(row => new { row.FlowId, row.Number }).IsUnique();
        table.HasIndex(row => new { row.OrganisationId, row.At, row.Id });
        table.HasOne<FlowRow>().WithMany().HasForeignKey(row => row.FlowId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Runs(EntityTypeBuilder<FlowRunRow> table)
    {
        table.ToTable("FlowRuns");
        table.Property(row => row.FlowName).HasMaxLength(ConnectorsModel.NameLength);
        table.Property(row => row.AskedBy).HasMaxLength(ConnectorsModel.NameLength);
        ReasonColumn.Of(table.Property(row => row.Error), 1_000);
        table.HasIndex(row => new { row.FlowId, row.AskedAt });
        // Every query names the organisation too: without this index SQLite would look through all of its runs for those of a flow.
        table.HasIndex(row => new { row.OrganisationId, row.FlowId, row.AskedAt });
        table.HasIndex(row => new { row.OrganisationId, row.AskedAt });
        table.HasIndex(row => new { row.FlowId, row.State, row.AskedAt });
        table.HasIndex(row => new { row.OrganisationId, row.State, row.AskedAt });
        table.HasIndex(row => new { row.State, row.AliveAt });
        table.HasIndex(row => row.EndedAt);
        // For who is told of ends; with a filter that no other query has, since SQLite would prefer it to the index of a flow's runs.
        table.HasIndex(row => new { row.OrganisationId, row.EndedAt }).HasFilter("[State] IN (2, 3, 5)");
        table.HasIndex(row => row.RepeatsId).HasFilter("[RepeatsId] IS NOT NULL");
        table.HasIndex(row => new { row.FlowId, row.DueAt }).IsUnique().HasFilter("[DueAt] IS NOT NULL");
        table.HasOne<FlowRow>().WithMany().HasForeignKey(row => row.FlowId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Requests(EntityTypeBuilder<FlowRunRequestRow> table)
    {
        table.ToTable("FlowRunRequests");
        table.Property(row => row.Shape).HasMaxLength(500);
        table.Property(row => row.Method).HasMaxLength(40);
        ReasonColumn.Of(table.Property(row => row.Error), 1_000);
        table.HasIndex(row => new { row.RunId, row.Number });
        table.HasOne<FlowRunRow>().WithMany().HasForeignKey(row => row.RunId).OnDelete(DeleteBehavior.Cascade);
    }

    private static void Records(EntityTypeBuilder<FlowRunRecordRow> table)
    {
        table.ToTable("FlowRunRecords");
        ReasonColumn.Of(table.Property(row => row.Error), 1_000);
        table.HasIndex(row => new { row.RunId, row.Position, row.Number }).IsUnique();
        table.HasIndex(row => new { row.RunId, row.Position, row.StepId, row.State });
        table.HasIndex(row => new { row.StepId, row.Number, row.RunId });
        table.HasOne<FlowRunRow>().WithMany().HasForeignKey(row => row.RunId).OnDelete(DeleteBehavior.Cascade);
    }

    private static void Passes(EntityTypeBuilder<FlowRunPassRow> table)
    {
        table.ToTable("FlowRunPasses");
        table.Property(row => row.Shape).HasMaxLength(500);
        table.HasIndex(row => new { row.RunId, row.Position });
        table.HasOne<FlowRunRow>().WithMany().HasForeignKey(row => row.RunId).OnDelete(DeleteBehavior.Cascade);
    }
}
