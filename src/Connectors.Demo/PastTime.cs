namespace Connectors.Demo;

/// <summary>A clock that the demo data is written with: it can be set back, so that what is shown happened over months.</summary>
public sealed class PastTime(TimeProvider real) : TimeProvider
{
    public TimeSpan Back { get; set; }

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() - Back;
}
