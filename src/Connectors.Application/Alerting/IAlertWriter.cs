using Connectors.Domain.Flows.Alerting;

namespace Connectors.Application.Alerting;

/// <summary>What a receiver is told.</summary>
/// <param name="Organisation">Whose flows.</param>
/// <param name="News">The flows, in the order in which their runs ended; none in a test.</param>
/// <param name="At">When it is sent (UTC).</param>
public sealed record Alert(string Organisation, IReadOnlyList<FlowNews> News, DateTime At);

/// <summary>Puts an alert into words.</summary>
public interface IAlertWriter
{
    /// <returns>The JSON of a message.</returns>
    string Write(Alert alert);
}
