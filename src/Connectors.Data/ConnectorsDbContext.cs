using Connectors.Data.Rows;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Data;

/// <summary>The database. Each provider derives its own, with its own migrations.</summary>
public abstract class ConnectorsDbContext(DbContextOptions options, Tenant tenant, IdMaker ids)
    : IdentityUserContext<Member, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    internal DbSet<OrganisationRow> Organisations => Set<OrganisationRow>();

    internal DbSet<InvitationRow> Invitations => Set<InvitationRow>();

    internal DbSet<SessionRow> Sessions => Set<SessionRow>();

    internal DbSet<SignInAttemptRow> SignInAttempts => Set<SignInAttemptRow>();

    internal DbSet<PasswordLinkRow> PasswordLinks => Set<PasswordLinkRow>();

    internal DbSet<DefinitionRow> Definitions => Set<DefinitionRow>();

    internal DbSet<PackageRow> Packages => Set<PackageRow>();

    internal DbSet<PackageOwnerRow> PackageOwners => Set<PackageOwnerRow>();

    internal DbSet<ReleaseRow> Releases => Set<ReleaseRow>();

    internal DbSet<ConnectorRow> Connectors => Set<ConnectorRow>();

    internal DbSet<ConnectorRevisionRow> ConnectorRevisions => Set<ConnectorRevisionRow>();

    internal DbSet<UpdateRecordRow> UpdateRecords => Set<UpdateRecordRow>();

    internal DbSet<AnswersRow> Answers => Set<AnswersRow>();

    internal DbSet<AnswerRuleRow> AnswerRules => Set<AnswerRuleRow>();

    internal DbSet<UpdateHoldRow> UpdateHolds => Set<UpdateHoldRow>();

    internal DbSet<UpdateJobRow> UpdateJobs => Set<UpdateJobRow>();

    internal DbSet<UpdateJobItemRow> UpdateJobItems => Set<UpdateJobItemRow>();

    internal DbSet<MoveRow> Moves => Set<MoveRow>();

    internal DbSet<MovedFlowRow> MovedFlows => Set<MovedFlowRow>();

    internal DbSet<RehearsalRow> Rehearsals => Set<RehearsalRow>();

    internal DbSet<InstanceRow> Instances => Set<InstanceRow>();

    internal DbSet<FlowRow> Flows => Set<FlowRow>();

    internal DbSet<FlowShapeRow> FlowShapes => Set<FlowShapeRow>();

    internal DbSet<FlowRevisionRow> FlowRevisions => Set<FlowRevisionRow>();

    internal DbSet<FlowRunRow> FlowRuns => Set<FlowRunRow>();

    internal DbSet<FlowRunRequestRow> FlowRunRequests => Set<FlowRunRequestRow>();

    internal DbSet<RateTurnRow> RateTurns => Set<RateTurnRow>();

    internal DbSet<SetupCodeRow> SetupCodes => Set<SetupCodeRow>();

    internal DbSet<InstallationRow> Installation => Set<InstallationRow>();

    /// <summary>The organisation of the query filters; read again for each query.</summary>
    internal Guid? CurrentOrganisation => tenant.OrganisationId;

    /// <summary>The organisation that is written for.</summary>
    /// <exception cref="InvalidOperationException">No member is signed in: a bug, since every page that writes needs a right.</exception>
    internal Guid RequiredOrganisation =>
        tenant.OrganisationId ?? throw new InvalidOperationException("No organisation to write for: no member is signed in.");

    /// <summary>The id of a row that is added.</summary>
    internal Guid NewId() => ids.Next();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        base.ConfigureConventions(configurationBuilder);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        PeopleModel.Build(builder);
        ConnectorsModel.Build(builder);
        FlowsModel.Build(builder);
        JobsModel.Build(builder);
        MovesModel.Build(builder);
        builder.Entity<SetupCodeRow>(table =>
        {
            table.ToTable("SetupCodes").Property(row => row.Id).ValueGeneratedNever();
            ConnectorsModel.Short(table.Property(row => row.Hash), 64);
        });
        TenantFilters(builder);
    }

    // Here rather than in ConnectorsModel: a filter reads the context that the query runs on.
    private void TenantFilters(ModelBuilder builder)
    {
        builder.Entity<Member>().HasQueryFilter(row => CurrentOrganisation == null || row.OrganisationId == CurrentOrganisation);
        builder.Entity<OrganisationRow>().HasQueryFilter(row => row.Id == CurrentOrganisation);
        builder.Entity<InvitationRow>().HasQueryFilter(row => row.OrganisationId == CurrentOrganisation);
        builder.Entity<ConnectorRow>().HasQueryFilter(row => row.OrganisationId == CurrentOrganisation && row.RemovedAt == null);
        builder.Entity<ConnectorRevisionRow>().HasQueryFilter(row => row.OrganisationId == CurrentOrganisation);
        builder.Entity<InstanceRow>().HasQueryFilter(row => row.OrganisationId == CurrentOrganisation && row.RemovedAt == null);
        builder.Entity<FlowRow>().HasQueryFilter(row => row.OrganisationId == CurrentOrganisation && row.RemovedAt == null);
        builder.Entity<FlowShapeRow>().HasQueryFilter(row => row.OrganisationId == CurrentOrganisation && row.RemovedAt == null);
        builder.Entity<FlowRevisionRow>().HasQueryFilter(row => row.OrganisationId == CurrentOrganisation);
        builder.Entity<FlowRunRow>().HasQueryFilter(row => row.OrganisationId == CurrentOrganisation);
        builder.Entity<FlowRunRequestRow>().HasQueryFilter(row => row.OrganisationId == CurrentOrganisation);
        builder.Entity<UpdateRecordRow>().HasQueryFilter(row => row.OrganisationId == CurrentOrganisation);
        builder.Entity<AnswersRow>().HasQueryFilter(row => row.OrganisationId == CurrentOrganisation);
        builder.Entity<AnswerRuleRow>().HasQueryFilter(row => row.OrganisationId == CurrentOrganisation);
        builder.Entity<UpdateHoldRow>().HasQueryFilter(row => row.OrganisationId == CurrentOrganisation);
        builder.Entity<UpdateJobRow>().HasQueryFilter(row => row.OrganisationId == CurrentOrganisation);
        builder.Entity<UpdateJobItemRow>().HasQueryFilter(row => row.OrganisationId == CurrentOrganisation);
        builder.Entity<MoveRow>().HasQueryFilter(row => row.OrganisationId == CurrentOrganisation);
        builder.Entity<MovedFlowRow>().HasQueryFilter(row => row.OrganisationId == CurrentOrganisation);
        builder.Entity<RehearsalRow>().HasQueryFilter(row => row.OrganisationId == CurrentOrganisation);
    }
}
