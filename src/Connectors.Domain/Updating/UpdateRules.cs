using Connectors.Domain.Updating.Options;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Domain.Updating;

/// <summary>Whether a request may be applied to the plan that holds now. First match wins.</summary>
public static class UpdateRules
{
    /// <returns>Null where it may; else the refusal.</returns>
    public static UpdateResult? Refusal(UpdatePlan plan, UpdateRequest request)
    {
        var (facts, option, differences) = (plan.Facts, plan.Find(request.Option), Differences(plan, request.Seen));
        return request switch
        {
            _ when plan.Options.Count == 0 && facts.Aim is not null => new UpdateResult.NotAnOption(facts.Name, []),
            _ when plan.Options.Count == 0 => new UpdateResult.UpToDate(facts.Name, facts.Baseline?.Release.Version),
            _ when differences.Count > 0 => new UpdateResult.PlanChanged(facts.Name, differences),
            _ when option is null => new UpdateResult.NotAnOption(facts.Name, [.. plan.Options.Select(way => way.Key)]),
            _ when facts.Beside is { } beside && option.Lead.Steps.Any(step => step is UpdateStep.AddConnector) =>
                new UpdateResult.AlreadyAlongside(facts.Name, beside),
            _ when !option.IsDecided => new UpdateResult.NotDecided(facts.Name, option.OpenQuestions.Count),
            _ when Unfilled(option, request) is { Count: > 0 } unfilled => new UpdateResult.NotFilled(facts.Name, unfilled),
            _ when option.Missing(request.Given) is { Count: > 0 } missing => new UpdateResult.ConsentsMissing(facts.Name, missing),
            _ => null,
        };
    }

    private static IReadOnlyList<string> Unfilled(OptionPlan option, UpdateRequest request) =>
    [
        .. option.Lead.Moves.Asked
            .Where(asked => request.FilledIn(asked.Instance.Id, asked.Variable.Key) is not { Length: > 0 })
            .Select(asked => asked.Variable.Label ?? asked.Variable.Key),
    ];

    private static IReadOnlyList<PlanDifference> Differences(UpdatePlan plan, Seen seen) => seen switch
    {
        SeenPlan(var hash, _) when hash == plan.Document.Hash => [],
        SeenPlan(var hash, var json) => PlanDifferences.Between(PlanDocument.Read(json, hash), plan),
        SeenRow row => PlanDifferences.Between(row, plan.Facts),
        _ => throw new InvalidOperationException($"Nothing is known of {seen.GetType().Name}."),
    };
}
