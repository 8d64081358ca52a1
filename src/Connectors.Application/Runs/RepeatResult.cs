using Connectors.Domain.Flows;
using Connectors.Domain.Ids;

namespace Connectors.Application.Runs;

/// <summary>What became of asking for a run again.</summary>
public abstract record RepeatResult
{
    private RepeatResult()
    {
    }

    /// <param name="Run">The new run.</param>
    public sealed record Asked(RunId Run) : RepeatResult;

    /// <summary>The organisation has no such run.</summary>
    public sealed record NotFound : RepeatResult;

    /// <summary>It can't be repeated like this.</summary>
    /// <param name="Why">Why not.</param>
    public sealed record Refused(RepeatRefusal Why) : RepeatResult
    {
        /// <summary>How many records may have arrived.</summary>
        public int Unsure { get; init; }
    }
}

/// <summary>Why a run can't be repeated as somebody asked.</summary>
public enum RepeatRefusal
{
    FlowRemoved,
    StillUnderWay,
    StepRemoved,

    /// <summary>The records of the step were not kept.</summary>
    NotKept,

    /// <summary>All records were sent, or a later run has them.</summary>
    NothingLeft,

    /// <summary>The same, but some may have arrived.</summary>
    OnlyUnsure,
}

/// <summary>A run that repeats another.</summary>
public sealed record RepeatedRun(RunId Id, RunState State, DateTime AskedAt, bool IsFromStep);
