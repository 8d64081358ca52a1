using Connectors.Data.Rows;
using Connectors.Domain.Catalog;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connectors.Data;

/// <summary>Tables of what was moved from one version of a connector to another.</summary>
internal static class MovesModel
{
    public static void Build(ModelBuilder builder)
    {
        builder.Entity<MoveRow>(Moves);
        builder.Entity<MovedFlowRow>(Flows);
    }

    private static void Moves(EntityTypeBuilder<MoveRow> table)
    {
        table.ToTable("Moves");
        ConnectorsModel.Short(table.Property(row => row.FromVersion), ReleaseVersion.LongestText);
        ConnectorsModel.Short(table.Property(row => row.ToVersion), ReleaseVersion.LongestText);
        table.Property(row => row.By).HasMaxLength(ConnectorsModel.NameLength);
        table.HasIndex(row => new { row.ToId, row.Number }).IsUnique();
        table.HasIndex(row => row.FromId);
        table.HasIndex(row => new { row.OrganisationId, row.At });
        table.HasOne<ConnectorRow>().WithMany().HasForeignKey(row => row.FromId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<ConnectorRow>().WithMany().HasForeignKey(row => row.ToId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Flows(EntityTypeBuilder<MovedFlowRow> table)
    {
        table.ToTable("MovedFlows");
        table.Property(row => row.Name).HasMaxLength(ConnectorsModel.NameLength);
        table.HasIndex(row => new { row.MoveId, row.FlowId }).IsUnique();
        table.HasIndex(row => row.FlowId);
        table.HasOne<MoveRow>().WithMany().HasForeignKey(row => row.MoveId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<FlowRow>().WithMany().HasForeignKey(row => row.FlowId).OnDelete(DeleteBehavior.Restrict);
    }
}
