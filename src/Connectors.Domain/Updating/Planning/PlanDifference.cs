using System.Text.Json.Serialization;
using Connectors.Domain.Catalog;
using Connectors.Domain.Ids;
using Connectors.Domain.People;

namespace Connectors.Domain.Updating.Planning;

/// <summary>Something that differs between the plan that a person saw and the plan that holds now.</summary>
[JsonDerivedType(typeof(Edited), "edited")]
[JsonDerivedType(typeof(OtherOffer), "other-offer")]
[JsonDerivedType(typeof(AlongsideAdded), "alongside-added")]
[JsonDerivedType(typeof(AlongsideRemoved), "alongside-removed")]
[JsonDerivedType(typeof(Dependent), "dependent")]
[JsonDerivedType(typeof(OtherAnswers), "other-answers")]
[JsonDerivedType(typeof(Held), "held")]
[JsonDerivedType(typeof(NoLongerHeld), "no-longer-held")]
[JsonDerivedType(typeof(Other), "other")]
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
    public sealed record AlongsideAdded([property: JsonConverter(typeof(IdInObject<InstalledId>))] InstalledId Beside) : PlanDifference;

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

    /// <summary>A person holds the release back.</summary>
    public sealed record Held(PersonAt By) : PlanDifference;

    /// <summary>What held the release back has ended.</summary>
    public sealed record NoLongerHeld : PlanDifference;

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
