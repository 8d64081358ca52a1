using Connectors.Domain.Ids;
using Connectors.Domain.Merging;

namespace Connectors.Data.Rows;

/// <summary>An answer that an organisation gives again whenever the question comes up.</summary>
internal sealed class AnswerRuleRow : ITenantRow
{
    public AnswerRuleId Id { get; set; }

    public OrganisationId OrganisationId { get; set; }

    public required string PackageId { get; set; }

    /// <summary>Where, in terms of keys.</summary>
    public required string Path { get; set; }

    public DecisionChoice Choice { get; set; }

    /// <summary>Our value as canonical JSON; null with <see cref="Theirs"/> null too where the rule holds for any values.</summary>
    public string? Mine { get; set; }

    public string? Theirs { get; set; }

    /// <summary>A value of one's own as JSON.</summary>
    public string? Value { get; set; }

    /// <summary>What the place is called.</summary>
    public required string Title { get; set; }

    public DateTime At { get; set; }

    public required string By { get; set; }

    public MemberId? ById { get; set; }

    public DateTime? UsedAt { get; set; }
}
