using Connectors.Domain.Ids;
using Connectors.Domain.Merging;
using Connectors.Domain.People;

namespace Connectors.Domain.Updating.Facts;

/// <summary>An answer that was given before, for good.</summary>
/// <param name="Rule">The rule that keeps it.</param>
/// <param name="Answer">The answer; without values where it holds for a place, whatever the values are.</param>
/// <param name="By">Who gave it, and when.</param>
public sealed record RememberedAnswer(AnswerRuleId Rule, Decision Answer, PersonAt By)
{
    public bool IsForAnyValue => Answer is { Mine: null, Theirs: null };
}
