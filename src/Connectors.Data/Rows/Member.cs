using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Microsoft.AspNetCore.Identity;

namespace Connectors.Data.Rows;

/// <summary>A person with an account. The user name is the mail address.</summary>
public sealed class Member : IdentityUser<MemberId>, ITenantRow
{
    public OrganisationId OrganisationId { get; set; }

    public string DisplayName { get; set; } = "";

    public Role Role { get; set; }

    /// <summary>Whether the person may publish to the marketplace of this installation.</summary>
    public bool IsPublisher { get; set; }

    /// <summary>Whether the person runs this installation, and so may add organisations to it. No role brings that.</summary>
    public bool IsOperator { get; set; }

    /// <summary>The time step of the last authenticator code that was accepted: that one and older ones are refused.</summary>
    /// <remarks>Only ever written where it grows, never together with the rest of the row.</remarks>
    public long LastCodeStep { get; set; }

    public DateTime JoinedAt { get; set; }

    /// <summary>When an administrator took the access away; it can be given back.</summary>
    public DateTime? DeactivatedAt { get; set; }
}
