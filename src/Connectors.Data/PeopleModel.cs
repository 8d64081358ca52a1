using Connectors.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connectors.Data;

/// <summary>Tables of organisations, members and how they come in.</summary>
internal static class PeopleModel
{
    private const int HashLength = 64;

    public static void Build(ModelBuilder builder)
    {
        builder.Entity<Member>(Members);
        builder.Entity<OrganisationRow>(table =>
            table.ToTable("Organisations").Property(row => row.Name).HasMaxLength(ConnectorsModel.NameLength));
        builder.Entity<InvitationRow>(Invitations);
        builder.Entity<SessionRow>(Sessions);
        builder.Entity<SignInAttemptRow>(Attempts);
        builder.Entity<PasswordLinkRow>(PasswordLinks);
    }

    private static void Members(EntityTypeBuilder<Member> table)
    {
        table.Property(row => row.DisplayName).HasMaxLength(ConnectorsModel.NameLength);
        // Identity writes whole rows; a stale one would bring a used code back.
        table.Property(row => row.LastCodeStep).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        table.HasIndex(row => row.OrganisationId);
        table.HasOne<OrganisationRow>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Invitations(EntityTypeBuilder<InvitationRow> table)
    {
        table.ToTable("Invitations");
        ConnectorsModel.Short(table.Property(row => row.TokenHash), HashLength);
        table.Property(row => row.Email).HasMaxLength(256);
        table.Property(row => row.NormalizedEmail).HasMaxLength(256);
        table.Property(row => row.InvitedBy).HasMaxLength(ConnectorsModel.NameLength);
        table.HasIndex(row => row.TokenHash).IsUnique();
        table.HasOne<OrganisationRow>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Sessions(EntityTypeBuilder<SessionRow> table)
    {
        table.ToTable("Sessions");
        table.HasIndex(row => new { row.MemberId, row.ExpiresAt });
        table.HasOne<Member>().WithMany().HasForeignKey(row => row.MemberId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Attempts(EntityTypeBuilder<SignInAttemptRow> table)
    {
        table.ToTable("SignInAttempts").HasKey(row => new { row.Account, row.Origin });
        ConnectorsModel.Short(table.Property(row => row.Account), HashLength);
        ConnectorsModel.Short(table.Property(row => row.Origin), HashLength);
        table.HasIndex(row => row.ExpiresAt);
    }

    private static void PasswordLinks(EntityTypeBuilder<PasswordLinkRow> table)
    {
        table.ToTable("PasswordLinks");
        ConnectorsModel.Short(table.Property(row => row.TokenHash), HashLength);
        table.Property(row => row.CreatedBy).HasMaxLength(ConnectorsModel.NameLength);
        table.HasIndex(row => row.TokenHash).IsUnique();
        table.HasIndex(row => row.MemberId);
        table.HasOne<Member>().WithMany().HasForeignKey(row => row.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}
