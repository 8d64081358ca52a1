using Connectors.Domain.Catalog;
using Connectors.Domain.Installed;
using Connectors.Domain.People;

namespace Connectors.Domain.Updating.Planning;

/// <summary>Something that differs between the plan that a person saw and the plan that holds now.</summary>
public abstract record PlanDifference
{
    private PlanDifference()
    {
    }

    /// <summary>The connector's definition changed.</summary>
    public sealed record Edited(PersonAt By) : PlanDifference;

    /// <summary>The marketplace offers another release; null where it offers none.</summary>
    public sealed record OtherOffer(ReleaseVersion? Now) : PlanDifference;

    /// <summary>A newer version was installed alongside.</summary>
    public sealed record AlongsideAdded(InstalledId Beside) : PlanDifference;

    /// <summary>The newer version alongside was removed.</summary>
    public sealed record AlongsideRemoved : PlanDifference;

    /// <summary>A flow or an instance was added, removed or changed.</summary>
    /// <param name="What">Which of the two.</param>
    /// <param name="Change">What happened to it.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="By">Who did it; null where that is not known.</param>
    public sealed record Dependent(DependentKind What, DependentChange Change, string Name, PersonAt? By) : PlanDifference;

    /// <summary>Answers to questions of the merge changed.</summary>
    public sealed record OtherAnswers(int Count) : PlanDifference;

    /// <summary>Nothing above, yet the plan is another one: the application was updated, for example.</summary>
    public sealed record Other : PlanDifference;
}

public enum DependentKind
{
    Flow,
    Instance,
}

public enum DependentChange
{
    Added,
    Removed,
    Changed,
}
