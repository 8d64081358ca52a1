using Connectors.Domain.Showing;

namespace Connectors.Domain.Requests.Equivalence;

/// <summary>One line of a step's requests, as people read it: secrets and the payload by their names.</summary>
/// <param name="Place">What it is a line of.</param>
/// <param name="Name">Of the header, parameter or setting; empty where the place has only one.</param>
/// <param name="Pieces">Its text, cut where it differs from the other definition's line.</param>
public sealed record RequestLine(RequestPlace Place, string Name, IReadOnlyList<DifferencePiece> Pieces)
{
    public string Text => string.Concat(Pieces.Select(piece => piece.Text));

    /// <summary>Whether the requests of the other definition lack it.</summary>
    public required bool Differs { get; init; }
}

/// <summary>The requests of a step on two definitions, line by line.</summary>
/// <param name="Before">On the connector now; empty where the step does not work.</param>
/// <param name="After">On the connector after the change; empty where the step does not work then.</param>
public sealed record StepRequests(IReadOnlyList<RequestLine> Before, IReadOnlyList<RequestLine> After);
