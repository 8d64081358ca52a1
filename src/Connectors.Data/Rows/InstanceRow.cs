using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.Reasons;


namespace Connectors.Data.Rows;

/// <summary>One signed-in use of a connector.</summary>
internal sealed class InstanceRow : IRevisionedRow<InstanceId>
{
    public InstanceId Id { get; set; }

    public OrganisationId OrganisationId { get; set; }

    public InstalledId ConnectorId { get; set; }

    public required string Name { get; set; }

    public required string MethodKey { get; set; }

    /// <summary>Values that are no credentials, as JSON.</summary>
    public required string OpenValues { get; set; }

    /// <summary>Credentials, encrypted; null where there are none.</summary>
    public string? Credentials { get; set; }

    /// <summary>
    /// The keys of the credentials as a JSON list, so that a list of instances decrypts nothing; null where an earlier version wrote the
    /// row and the start has not filled it in yet.
    /// </summary>
    public string? CredentialKeys { get; set; }

    /// <summary>Access and refresh token, encrypted; null where none was fetched.</summary>
    public string? Tokens { get; set; }

    public DateTime? TokensExpireAt { get; set; }

    /// <summary>The end of the lease to renew its tokens; null without a lease.</summary>
    public DateTime? RenewingUntil { get; set; }

    /// <summary>Where the credentials may be sent to, an origin a line; null where nothing was sent yet.</summary>
    public string? MeantFor { get; set; }

    public int? RateRequests { get; set; }

    public Domain.Definitions.Parts.RatePeriod RatePer { get; set; }

    public InstanceState State { get; set; }

    public Reason? StateReason { get; set; }

    public DateTime StateAt { get; set; }

    public DateTime AddedAt { get; set; }

    public required string AddedBy { get; set; }

    public MemberId? AddedById { get; set; }

    /// <summary>The number of its newest revision; 0 where it is older than its history.</summary>
    public int Number { get; set; }

    /// <summary>When a person last changed it.</summary>
    public DateTime ChangedAt { get; set; }

    public required string ChangedBy { get; set; }

    public MemberId? ChangedById { get; set; }

    /// <summary>
    /// When its method, values or credentials last changed. A sign-in is for those of one moment; a new name takes nothing from it.
    /// </summary>
    public DateTime FilledAt { get; set; }

    /// <summary>The concurrency token: it grows with a sign-in and a test too.</summary>
    public int Revision { get; set; }

    public DateTime? RemovedAt { get; set; }
}
