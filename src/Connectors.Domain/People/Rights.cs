using System.Collections.Frozen;

namespace Connectors.Domain.People;

/// <summary>Who may do what.</summary>
public static class Rights
{
    /// <summary>Every right.</summary>
    public static IReadOnlySet<Right> All { get; } = Enum.GetValues<Right>().ToFrozenSet();

    /// <summary>What a member may do.</summary>
    public static IReadOnlySet<Right> Of(Role role, bool isPublisher, bool isOperator) =>
        All.Where(right => Allow(right, role, isPublisher, isOperator)).ToHashSet();

    /// <param name="right">What is to be done.</param>
    /// <param name="role">The person's role in their organisation.</param>
    /// <param name="isPublisher">Whether the installation lets the person publish: no role brings that.</param>
    /// <param name="isOperator">Whether the person runs the installation: no role brings that either.</param>
    public static bool Allow(Right right, Role role, bool isPublisher, bool isOperator) => right switch
    {
        Right.Read => true,
        Right.UseConnectors => role >= Role.User,
        Right.EditConnectors => role >= Role.Manager,
        Right.ManageMembers => role >= Role.Administrator,
        Right.Publish => isPublisher,
        Right.Operate => isOperator,
        Right.ManageOwners => isPublisher || role >= Role.Administrator,
        _ => false,
    };
}
