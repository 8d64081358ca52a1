namespace Connectors.Domain.Updating;

/// <summary>Whether an update goes ahead.</summary>
public abstract record UpdateDecision
{
    private UpdateDecision()
    {
    }

    public sealed record GoAhead(UpdatePlan Plan) : UpdateDecision;

    /// <param name="Because">Why not.</param>
    /// <param name="Option">The key of the option that was asked for; null where what was posted is none.</param>
    public sealed record Refuse(UpdateResult Because, string? Option) : UpdateDecision;
}
