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
    /// <param name="Why">In words, with what to do.</param>
    public sealed record Refused(string Why) : RepeatResult;
}

/// <summary>A run that repeats another.</summary>
public sealed record RepeatedRun(RunId Id, RunState State, DateTime AskedAt, bool IsFromStep);
