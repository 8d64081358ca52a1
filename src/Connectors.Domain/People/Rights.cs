namespace Connectors.Domain.People;

/// <summary>Who may do what.</summary>
public static class Rights
{
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
