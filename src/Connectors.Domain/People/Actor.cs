using Connectors.Domain.Ids;

namespace Connectors.Domain.People;

/// <summary>Who does something, and what they may do.</summary>
/// <param name="Id">
/// The member; null for the command line, and where a job is done for a member whose id was not kept.
/// </param>
/// <param name="Name">What histories call them.</param>
/// <param name="Rights">What they may do.</param>
public sealed record Actor(MemberId? Id, string Name, IReadOnlySet<Right> Rights)
{
    /// <summary>As a history keeps them.</summary>
    public Author Author => new(Id, Name);

    /// <summary>One who updates connectors, in a job or automatically, and does nothing else.</summary>
    public static Actor Updating(MemberId? id, string name) => new(id, name, new HashSet<Right> { Right.EditConnectors });

    public bool May(Right right) => Rights.Contains(right);
}
