using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Data;

/// <summary>The database. Each provider derives its own, with its own migrations.</summary>
public abstract class ConnectorsDbContext(DbContextOptions options, Tenant tenant, IdMaker ids)
    : IdentityUserContext<Member, MemberId>(options), IDataProtectionKeyContext
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

    internal DbSet<AlertReceiverRow> AlertReceivers => Set<AlertReceiverRow>();

    internal DbSet<UpdateJobRow> UpdateJobs => Set<UpdateJobRow>();

    internal DbSet<UpdateJobItemRow> UpdateJobItems => Set<UpdateJobItemRow>();

    internal DbSet<MoveRow> Moves => Set<MoveRow>();

    internal DbSet<MovedFlowRow> MovedFlows => Set<MovedFlowRow>();

    internal DbSet<RehearsalRow> Rehearsals => Set<RehearsalRow>();

    internal DbSet<InstanceRow> Instances => Set<InstanceRow>();

    internal DbSet<InstanceRevisionRow> InstanceRevisions => Set<InstanceRevisionRow>();

    internal DbSet<FlowRow> Flows => Set<FlowRow>();

    internal DbSet<FlowShapeRow> FlowShapes => Set<FlowShapeRow>();

    internal DbSet<FlowRevisionRow> FlowRevisions => Set<FlowRevisionRow>();

    internal DbSet<FlowRunRow> FlowRuns => Set<FlowRunRow>();

    internal DbSet<FlowRunRequestRow> FlowRunRequests => Set<FlowRunRequestRow>();

    internal DbSet<FlowRunRecordRow> FlowRunRecords => Set<FlowRunRecordRow>();

    internal DbSet<FlowRunPassRow> FlowRunPasses => Set<FlowRunPassRow>();

    internal DbSet<RateTurnRow> RateTurns => Set<RateTurnRow>();

    internal DbSet<SetupCodeRow> SetupCodes => Set<SetupCodeRow>();

    internal DbSet<InstallationRow> Installation => Set<InstallationRow>();

    internal DbSet<DataStampRow> DataStamps => Set<DataStampRow>();

    /// <summary>The organisation of the query filters; read again for each query.</summary>
    internal OrganisationId? CurrentOrganisation => tenant.OrganisationId;

    /// <summary>The organisation that is written for.</summary>
    /// <exception cref="InvalidOperationException">A bug: no member is signed in, and no <see cref="TenantScope"/> was begun.</exception>
    internal OrganisationId RequiredOrganisation =>
        tenant.OrganisationId ?? throw new InvalidOperationException("No organisation to write for: no member is signed in.");

    /// <summary>The id of a row that is added.</summary>
    internal T NewId<T>()
        where T : struct, IId<T> => T.Create(ids.Next());

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        IdColumns.Configure(configurationBuilder);
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
        AlertsModel.Build(builder);
        StampsModel.Build(builder);
        builder.Entity<SetupCodeRow>(table =>
        {
            table.ToTable("SetupCodes").Property(row => row.Id).ValueGeneratedNever();
            ConnectorsModel.Short(table.Property(row => row.Hash), 64);
        });
        IdColumns.MakeKeys(builder);
        Filter(builder);
    }

    // Here rather than with the tables: a filter reads the context that the query runs on.
    private void Filter(ModelBuilder builder)
    {
        builder.Entity<OrganisationRow>().HasQueryFilter(QueryFilters.Tenant, row => row.Id == CurrentOrganisation);
        OfOrganisation<Member>(builder);
        OfOrganisation<InvitationRow>(builder);
        OfOrganisation<ConnectorRow>(builder);
        OfOrganisation<ConnectorRevisionRow>(builder);
        OfOrganisation<InstanceRow>(builder);
        OfOrganisation<InstanceRevisionRow>(builder);
        FilterFlows(builder);
        OfOrganisation<UpdateRecordRow>(builder);
        OfOrganisation<AnswersRow>(builder);
        OfOrganisation<AnswerRuleRow>(builder);
        OfOrganisation<UpdateHoldRow>(builder);
        OfOrganisation<UpdateJobRow>(builder);
        OfOrganisation<UpdateJobItemRow>(builder);
        OfOrganisation<MoveRow>(builder);
        OfOrganisation<MovedFlowRow>(builder);
        OfOrganisation<RehearsalRow>(builder);
        Removable<ConnectorRow>(builder);
        Removable<InstanceRow>(builder);
        Removable<FlowRow>(builder);
        Removable<FlowShapeRow>(builder);
        Removable<AlertReceiverRow>(builder);
    }

    private void FilterFlows(ModelBuilder builder)
    {
        OfOrganisation<FlowRow>(builder);
        OfOrganisation<FlowShapeRow>(builder);
        OfOrganisation<FlowRevisionRow>(builder);
        OfOrganisation<FlowRunRow>(builder);
        OfOrganisation<FlowRunRequestRow>(builder);
        OfOrganisation<FlowRunRecordRow>(builder);
        OfOrganisation<FlowRunPassRow>(builder);
        OfOrganisation<AlertReceiverRow>(builder);
    }

    private void OfOrganisation<T>(ModelBuilder builder) where T : class, ITenantRow =>
        builder.Entity<T>().HasQueryFilter(QueryFilters.Tenant, row => row.OrganisationId == CurrentOrganisation);

    private static void Removable<T>(ModelBuilder builder) where T : class, IRemovableRow =>
        builder.Entity<T>().HasQueryFilter(QueryFilters.Removed, row => row.RemovedAt == null);
}
