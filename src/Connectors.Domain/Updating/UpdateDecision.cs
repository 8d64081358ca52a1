namespace Connectors.Domain.Updating;

/// <summary>Whether an update goes ahead.</summary>
public abstract record UpdateDecision
{
    private UpdateDecision()
    {
    }

    public sealed record GoAhead(UpdatePlan Plan) : UpdateDecision;

    public sealed record Refuse(UpdateResult Because) : UpdateDecision;
}
