using System.Security.Cryptography;
using System.Text;
using Connectors.Domain.Merging;
using Connectors.Domain.Updating.Effects;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Domain.Updating.Centre;

/// <summary>An open question of one connector.</summary>
public sealed record AskedQuestion(Candidate Of, Question Question);

/// <summary>The same question of several connectors, asked once: the same place, the same two values.</summary>
/// <param name="Asked">Where it is asked, at least once.</param>
public sealed record QuestionGroup(IReadOnlyList<AskedQuestion> Asked)
{
    /// <summary>The question, as the first connector asks it.</summary>
    public Question First => Asked[0].Question;

    /// <summary>Names it in a form. An answer counts for these very values only.</summary>
    public string Id { get; } = IdOf(Asked[0].Question.Decision);

    /// <summary>The packages that it is about.</summary>
    public IReadOnlyList<string> Packages =>
        [.. Asked.Select(one => $"{one.Of.Facts.Offered!.Release.Package}").Distinct(StringComparer.Ordinal)];

    /// <summary>The names of the flows with a fate, if all were answered alike.</summary>
    public IReadOnlyList<string> Flows(DecisionChoice choice, FlowFate fate) =>
    [
        .. Asked
            .Select(one => choice == DecisionChoice.Mine ? one.Question.Mine : one.Question.Theirs)
            .SelectMany(plan => plan.FlowsThat(fate))
            .Select(flow => flow.Name)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Every open question of connectors, each once. Most asked first.</summary>
    public static IReadOnlyList<QuestionGroup> Of(IEnumerable<Candidate> candidates) =>
    [
        .. candidates
            .Where(one => one.Lane != Lane.Held && one.Way.OpenQuestions.Count > 0)
            .SelectMany(one => Questions.Of(one.Facts, one.Way).Select(question => new AskedQuestion(one, question)))
            .Where(asked => asked.Question.Decision.Choice == DecisionChoice.Undecided)
            .GroupBy(asked => IdOf(asked.Question.Decision), StringComparer.Ordinal)
            .Select(same => new QuestionGroup([.. same]))
            .OrderByDescending(group => group.Asked.Count)
            .ThenBy(group => group.First.Path, StringComparer.Ordinal),
    ];

    private static string IdOf(Decision question) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes($"{question.Path}\n{question.Mine}\n{question.Theirs}")))[..16];
}
