namespace Connectors.Demo.Large;

/// <summary>How much the demo organisation holds at size Large, the usual demo included.</summary>
internal static class LargeCounts
{
    public const int Connectors = 200;

    public const int Modified = 40;

    public const int Flows = 300;

    /// <summary>What the usual demo brings of it.</summary>
    public const int UsualConnectors = 11, UsualModified = 2, UsualFlows = 3;
}
