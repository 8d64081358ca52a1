namespace Connectors.Domain.Updating.Rehearsing;

/// <summary>What a rehearsal says of a step.</summary>
public enum RehearsalVerdict
{
    /// <summary>It was not rehearsed, for a reason.</summary>
    Left,

    /// <summary>Its turn has not come, or the rehearsal ended before.</summary>
    Waiting,

    /// <summary>It fails on the new version, and works on the current one.</summary>
    Fails,

    /// <summary>It fails on both.</summary>
    FailsAlready,

    /// <summary>It fails on the current version, and works on the new one.</summary>
    WorksAgain,

    /// <summary>The new version brings no records where the current one brings some.</summary>
    Empty,

    /// <summary>Fields are gone, and others may have appeared.</summary>
    FieldsGone,

    /// <summary>The new version brings fewer records.</summary>
    Fewer,

    /// <summary>Fields appeared, and none is gone.</summary>
    FieldsAppeared,

    Same,
}

/// <summary>Judges what came of a step. First match wins.</summary>
public static class RehearsalVerdicts
{
    public static RehearsalVerdict Of(RehearsedStep step) => (step, step.IsIdentical ? step.Then : step.Now, step.Then) switch
    {
        ({ Refusal: not null }, _, _) => RehearsalVerdict.Left,
        (_, null, _) or (_, _, null) => RehearsalVerdict.Waiting,
        (_, { Fault: null }, { Fault: not null }) => RehearsalVerdict.Fails,
        (_, _, { Fault: not null }) => RehearsalVerdict.FailsAlready,
        (_, { Fault: not null }, _) => RehearsalVerdict.WorksAgain,
        (_, { Records: > 0 }, { Records: 0 }) => RehearsalVerdict.Empty,
        ({ Fields.Gone.Count: > 0 }, _, _) => RehearsalVerdict.FieldsGone,
        (_, var now, var then) when then.Records < now.Records => RehearsalVerdict.Fewer,
        ({ Fields.Appeared.Count: > 0 }, _, _) => RehearsalVerdict.FieldsAppeared,
        _ => RehearsalVerdict.Same,
    };

    /// <summary>Whether a person should look at it before the update.</summary>
    public static bool IsToLookAt(RehearsalVerdict verdict) =>
        verdict is RehearsalVerdict.Fails or RehearsalVerdict.Empty or RehearsalVerdict.FieldsGone or RehearsalVerdict.Fewer;
}
