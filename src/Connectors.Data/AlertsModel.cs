using Connectors.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Data;

/// <summary>The table of who is told about flows.</summary>
internal static class AlertsModel
{
    public static void Build(ModelBuilder builder) => builder.Entity<AlertReceiverRow>(table =>
    {
        table.ToTable("AlertReceivers");
        table.Property(row => row.Name).HasMaxLength(ConnectorsModel.NameLength);
        table.Property(row => row.Host).HasMaxLength(300);
        table.Property(row => row.By).HasMaxLength(ConnectorsModel.NameLength);
        ReasonColumn.Of(table.Property(row => row.Error), 1_000);
        table.HasIndex(row => row.OrganisationId);
        table.HasIndex(row => row.NextAt);
        table.HasOne<OrganisationRow>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    });
}
