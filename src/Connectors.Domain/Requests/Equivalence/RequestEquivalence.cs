using Connectors.Domain.Definitions;
using Connectors.Domain.Flows;
using Connectors.Domain.Requests.Rendering;

namespace Connectors.Domain.Requests.Equivalence;

/// <summary>Proves what a step of a flow sends before and after its connector changes. Touches nothing.</summary>
public static class RequestEquivalence
{
    /// <summary>Compares every request that a step sends on two definitions of its connector.</summary>
    /// <param name="before">The connector now.</param>
    /// <param name="after">The connector after the change.</param>
    /// <param name="use">The step, with the real values of its instance and its own.</param>
    public static StepVerdict Compare(ConnectorDefinition before, ConnectorDefinition after, StepUse use) =>
        Compare(new StepOn(before, use), new StepOn(after, use));

    /// <summary>Compares every request of a step that itself changes with its connector.</summary>
    /// <param name="before">The step now.</param>
    /// <param name="after">The step after the change. A credential of the same key counts as the same.</param>
    public static StepVerdict Compare(StepOn before, StepOn after)
    {
        var witness = new Witness(before, after);
        var (now, then) = (Requests(before, witness), Requests(after, witness));
        if (now.Problems.Count > 0) return new StepVerdict.WasBroken(now.Problems, then.Problems);
        if (then.Problems.Count > 0) return new StepVerdict.Breaks(then.Problems);
        if (before.Definition.Fingerprint == after.Definition.Fingerprint && before.Use == after.Use) return new StepVerdict.Identical();
        var found = RequestDifferences.Between(now.Request!, then.Request!, witness.Read).ToList();
        IReadOnlyList<RequestDifference> differences =
        [
            .. found,
            .. WithoutValues(before, after, witness, isKnown: found.Count > 0),
            .. StepSettings.Differences(witness.Input(before), witness.Input(after)),
            .. RecordSettings.Differences(before, after),
        ];
        return differences.Count == 0 ? new StepVerdict.Identical() : new StepVerdict.Differs(differences);
    }

    /// <summary>What differs for a record that lacks every value that the step's texts use.</summary>
    /// <param name="before">The step now.</param>
    /// <param name="after">The step after the change.</param>
    /// <param name="witness">Of both.</param>
    /// <param name="isKnown">Whether the requests are known to differ, so that only what becomes of the record is of interest.</param>
    internal static IEnumerable<RequestDifference> WithoutValues(StepOn before, StepOn after, Witness witness, bool isKnown)
    {
        if (!witness.UsesRecord) return [];
        var (now, then) = (Requests(before, witness, isEmpty: true), Requests(after, witness, isEmpty: true));
        var (refused, refusedThen) = (Words(now.Problems), Words(then.Problems));
        if (refused != refusedThen)
            return [new RequestDifference(RequestPlace.WithoutValues, "", refused ?? "sent", refusedThen ?? "sent")];
        return isKnown || now.Request is null || then.Request is null
            ? []
            : RequestDifferences.Between(now.Request, then.Request, witness.Read);
    }

    private static string? Words(IReadOnlyList<Problem> problems) =>
        problems.Count == 0 ? null : string.Join(" ", problems.Select(ProblemText.Of).Order(StringComparer.Ordinal));

    internal static (RenderedRequest? Request, IReadOnlyList<Problem> Problems) Requests(
        StepOn step, Witness witness, bool isEmpty = false)
    {
        var missing = ShapeCheck.Problems(step.Definition.Content, Facts(step.Use));
        return RequestRenderer.Render(witness.Input(step, isEmpty)) switch
        {
            RenderResult.Rendered(var request) when missing.Count == 0 => (request, []),
            RenderResult.Refused(var problems) => (null, [.. missing.Union(problems)]),
            _ => (null, missing),
        };
    }

    private static FlowShape Facts(StepUse use) => new(
        new InstanceFacts(use.MethodKey, FilledIn.KeysOf(use.Instance).Union(use.Credentials).ToHashSet(), use.HasToken)
        {
            Emptied = FilledIn.EmptiedOf(use.Instance),
            IsUnreadable = use.IsUnreadable,
        },
        use.EndpointKey,
        FilledIn.KeysOf(use.Step))
    {
        Emptied = FilledIn.EmptiedOf(use.Step),
    };
}
