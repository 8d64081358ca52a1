using Connectors.Domain.Definitions.Parts;

namespace Connectors.Demo.Large;

/// <summary>Invented third parties of one kind: what their connectors have in common.</summary>
internal sealed record ProductLine
{
    public required string Category { get; init; }

    public required string Colour { get; init; }

    public required string Summary { get; init; }

    /// <summary>The second words of the products' names.</summary>
    public required IReadOnlyList<string> Nouns { get; init; }

    /// <summary>The system of the sandbox that plays them: <c>shop</c> or <c>mail</c>.</summary>
    public required string System { get; init; }

    /// <summary>The endpoint that most flows receive from; it has pages of a size.</summary>
    public required Endpoint Main { get; init; }

    public required Endpoint Send { get; init; }

    /// <summary>Further receiving endpoints; a product has at least one of them.</summary>
    public required IReadOnlyList<Endpoint> Others { get; init; }

    /// <summary>An endpoint that no flow uses, so that a release may change or remove it.</summary>
    public required Endpoint Old { get; init; }

    /// <summary>What a later release adds.</summary>
    public required Endpoint Later { get; init; }

    /// <summary>What the organisation adds by itself.</summary>
    public required Endpoint Custom { get; init; }

    /// <summary>How many of its products are modified with a question, and how many without.</summary>
    public required (int Asking, int Clean) Modified { get; init; }
}
