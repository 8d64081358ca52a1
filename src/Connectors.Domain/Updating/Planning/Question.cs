using System.Security.Cryptography;
using System.Text;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Merging;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Options;

namespace Connectors.Domain.Updating.Planning;

/// <summary>A question of an update, with what each answer would do to flows.</summary>
/// <param name="Decision">The question and its answer.</param>
/// <param name="Mine">The plan if it were answered with mine.</param>
/// <param name="Theirs">The plan if it were answered with theirs.</param>
public sealed record Question(Decision Decision, OptionPlan Mine, OptionPlan Theirs)
{
    public string Path => Decision.Path;

    /// <summary>The key of the endpoint that it is about; null where it is about none.</summary>
    public string? EndpointKey { get; init; }

    /// <summary>My edits that hang on the answer.</summary>
    public IReadOnlyList<Change> MyEdits { get; init; } = [];

    /// <summary>Their changes that hang on the answer.</summary>
    public IReadOnlyList<Change> TheirEdits { get; init; } = [];

    /// <summary>The names of the flows that use the endpoint.</summary>
    public IReadOnlyList<string> UsedBy { get; init; } = [];

    /// <summary>The answer of an earlier update that it has now; null where it was answered for this one, or not at all.</summary>
    public RememberedAnswer? Remembered { get; init; }

    /// <summary>The names, the key and the paths of the endpoint, by which release notes may mention it.</summary>
    public IReadOnlyCollection<string> EndpointNames { get; init; } = [];

    /// <summary>The plan with the value of one's own; null where none was given.</summary>
    public OptionPlan? Own { get; init; }

    /// <summary>Names the values that the question is about: an answer counts for these only.</summary>
    public string About => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Decision.Mine}\n{Decision.Theirs}")))[..16];

    /// <summary>The answer to keep, with the values that it is for.</summary>
    /// <param name="choice">The answer.</param>
    /// <param name="value">A value of one's own as JSON.</param>
    public Decision Answered(DecisionChoice choice, string? value) =>
        new(Path, choice) { Mine = Decision.Mine, Theirs = Decision.Theirs, Value = choice == DecisionChoice.Value ? value : null };

    /// <summary>What kind of value it is about.</summary>
    public QuestionKind Kind => QuestionKinds.Of(Decision, EndpointKey);

    /// <summary>Whether a value of one's own is typed as it is.</summary>
    public bool IsText => Kind is QuestionKind.Text or QuestionKind.Lines or QuestionKind.Header;
}

/// <summary>The questions of an update.</summary>
public static class Questions
{
    /// <summary>Every question of the only option of a plan that has some, with what each answer would do.</summary>
    /// <param name="facts">The connector, with the answers given so far.</param>
    /// <param name="option">The plan of the option that asks.</param>
    public static IReadOnlyList<Question> Of(UpdateFacts facts, OptionPlan option) =>
        [.. option.Lead.Questions.Select(decision => Of(facts, option, decision))];

    private static Question Of(UpdateFacts facts, OptionPlan option, Decision decision)
    {
        var endpoint = EndpointOf(facts, decision.Path);
        var (mine, theirs) = (
            With(facts, decision with { Choice = DecisionChoice.Mine }), With(facts, decision with { Choice = DecisionChoice.Theirs }));
        OptionPlan[] plans = [option, mine, theirs];
        return new Question(decision, mine, theirs)
        {
            EndpointKey = endpoint,
            EndpointNames = [.. NamesOf(facts, endpoint).Distinct(StringComparer.OrdinalIgnoreCase)],
            Own = decision.Choice == DecisionChoice.Value ? option : null,
            MyEdits = EditsOf(plans.SelectMany(plan => plan.Lead.Mine), decision),
            TheirEdits = EditsOf(plans.SelectMany(plan => plan.Lead.Theirs), decision),
            Remembered = RememberedAnswers.UsedBy(facts, option).FirstOrDefault(kept => kept.Answer.Path == decision.Path),
            UsedBy = [.. facts.Flows.Where(flow => flow.Steps.Any(step => step.EndpointKey == endpoint)).Select(flow => flow.Name)],
        };
    }

    private static OptionPlan With(UpdateFacts facts, Decision decision)
    {
        var answer = decision with { Value = null };
        var answers = facts.Answers.Where(other => other.Path != decision.Path).Append(answer).ToList();
        return UpdatePlanner.Plan(facts with { Answers = answers }, [new KeepChanges()]).Options[0];
    }

    // With one answer an edit may hang on it that the other one leaves alone: both are shown before it is chosen.
    private static List<Change> EditsOf(IEnumerable<LedgerRow> rows, Decision decision) =>
    [
        .. rows
            .Where(row => row.Decisions.Contains(decision.Path))
            .Select(row => row.Edit)
            .DistinctBy(edit => (edit.Kind, edit.Path, edit.New)),
    ];

    private static IEnumerable<string> NamesOf(UpdateFacts facts, string? key) => EndpointsOf(facts)
        .Where(endpoint => endpoint.Key == key)
        .SelectMany(endpoint => new[] { endpoint.Name, endpoint.Key, endpoint.Path })
        .OfType<string>();

    private static IEnumerable<Endpoint> EndpointsOf(UpdateFacts facts) =>
        new[] { facts.Current, facts.Offered?.Definition, facts.Baseline?.Definition, facts.Undo?.Before, facts.Restore?.Before }
            .OfType<ConnectorDefinition>()
            .SelectMany(definition => definition.Content.Endpoints);

    private static string? EndpointOf(UpdateFacts facts, string path) => EndpointsOf(facts)
        .Select(endpoint => endpoint.Key)
        .FirstOrDefault(key => path.StartsWith($"endpoints[{key}]", StringComparison.Ordinal));
}
