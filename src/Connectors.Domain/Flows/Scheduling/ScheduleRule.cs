namespace Connectors.Domain.Flows.Scheduling;

/// <summary>What a schedule may be.</summary>
public static class ScheduleRule
{
    /// <summary>Characters of a schedule that can be kept.</summary>
    public const int Longest = 120;
}
