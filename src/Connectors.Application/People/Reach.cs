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
    public static IQueryable<Member> WithinReachOf(this ConnectorsDbContext db, Actor by)
    {
        var (operates, publishes) = (by.May(Right.Operate), by.May(Right.Publish));
        var within = db.Users.Where(row => (operates || !row.IsOperator) && (publishes || !row.IsPublisher));
        // A session may bring rights that were taken away since.
        return by.Id is not { } id ? within : within.Where(row =>
            (!row.IsOperator || db.Users.Any(actor => actor.Id == id && actor.IsOperator))
            && (!row.IsPublisher || db.Users.Any(actor => actor.Id == id && actor.IsPublisher)));
    }
}
