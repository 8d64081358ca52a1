using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.People;

namespace Connectors.Application.People;

/// <summary>Whose accounts a member may open.</summary>
internal static class Reach
{
    /// <summary>
    /// Members of the organisation who may do no more in the installation than the one who acts: opening an account must not bring rights
    /// that no administrator can give.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="by">Who acts; without an id it is the command line, which may do everything.</param>
    public static IQueryable<Member> WithinReachOf(this ConnectorsDbContext db, Author by) =>
        by.Id is null ? db.Users : db.Users.Where(row => db.Users.Any(actor =>
            actor.Id == by.Id && (actor.IsOperator || !row.IsOperator) && (actor.IsPublisher || !row.IsPublisher)));
}
