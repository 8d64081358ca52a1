using Connectors.Domain.Merging;
using Connectors.Domain.Updating.Effects;
using Connectors.Domain.Updating.Options;

namespace Connectors.Domain.Updating.Planning;

/// <summary>What one option does, in full. Having one changes nothing.</summary>
/// <param name="Key">The key of the option.</param>
/// <param name="Lead">The definition, release and steps that it leads to.</param>
/// <param name="Sums">The fates of my edits, counted.</param>
/// <param name="Instances">What it does to every instance of the connector.</param>
/// <param name="Flows">What it does to every flow on the connector, sorted by name.</param>
/// <param name="Consents">What a person must allow by name.</param>
public sealed record OptionPlan(
    string Key,
    Lead Lead,
    LedgerSums Sums,
    IReadOnlyList<InstanceVerdict> Instances,
    IReadOnlyList<FlowVerdict> Flows,
    IReadOnlyList<Consent> Consents)
{
    public IReadOnlyList<Decision> OpenQuestions =>
        [.. Lead.Questions.Where(question => question.Choice == DecisionChoice.Undecided)];

    /// <summary>Whether it can be applied once every consent is given.</summary>
    public bool IsDecided => Lead.Faults.Count == 0 && OpenQuestions.Count == 0;

    /// <summary>Whether values have to be filled in with it.</summary>
    public bool AsksValues => Lead.Moves.Asked.Any();

    /// <summary>Whether it needs nothing from anybody.</summary>
    public bool IsClean => IsDecided && !AsksValues && Consents.Count == 0;

    public IEnumerable<FlowVerdict> FlowsThat(FlowFate fate) => Flows.Where(flow => flow.Fate == fate);

    /// <summary>The consents that were not given.</summary>
    public IReadOnlyList<Consent> Missing(IEnumerable<string> given)
    {
        var keys = given.ToHashSet(StringComparer.Ordinal);
        return [.. Consents.Where(consent => !keys.Contains(consent.Key))];
    }
}
