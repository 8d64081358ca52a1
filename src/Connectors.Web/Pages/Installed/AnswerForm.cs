using Connectors.Application.Updating;
using Connectors.Domain.Merging;

namespace Connectors.Web.Pages;

/// <summary>One answer as the page of questions posts it.</summary>
public sealed record AnswerForm
{
    public string? Path { get; init; }

    /// <summary>The values that the person saw.</summary>
    public string? About { get; init; }

    public DecisionChoice? Choice { get; init; }

    /// <summary>A value of one's own, as it was typed.</summary>
    public string? Value { get; init; }

    /// <param name="own">The value of one's own; null where another answer was given.</param>
    public GivenAnswer With(OwnValue? own) => new(Path ?? "", About ?? "", Choice ?? DecisionChoice.Undecided, own?.Json);
}
