using Connectors.Domain.Showing;
using DiffPlex;
using DiffPlex.Chunkers;

namespace Connectors.Domain.Requests.Equivalence;

/// <summary>Writes what a step sends on two definitions, for people to compare. Touches nothing, and knows no secret.</summary>
public static class RequestLines
{
    private static readonly CustomFunctionChunker Lines = new(text => text.Split('\n'));

    /// <param name="before">The step now.</param>
    /// <param name="after">The step after the change.</param>
    /// <returns>Both requests with their differences marked: some where and only where the step's verdict is that it differs.</returns>
    public static StepRequests Of(StepOn before, StepOn after)
    {
        var witness = new Witness(before, after);
        var now = RequestEquivalence.Requests(before, witness).Request;
        var then = RequestEquivalence.Requests(after, witness).Request;
        var settings = now is null || then is null
            ? []
            : OtherDifferences(before, after, witness, isKnown: RequestDifferences.Between(now, then, witness.Read).Any());
        return Marked(
            [.. Written(now, witness), .. settings.SelectMany(one => Setting(one, one.Before))],
            [.. Written(then, witness), .. settings.SelectMany(one => Setting(one, one.After))]);
    }

    private static List<RequestDifference> OtherDifferences(StepOn before, StepOn after, Witness witness, bool isKnown) =>
    [
        .. RequestEquivalence.WithoutValues(before, after, witness, isKnown),
        .. StepSettings.Differences(witness.Input(before), witness.Input(after)),
    ];

    private static StepRequests Marked(List<Line> before, List<Line> after)
    {
        var found = Differ.Instance.CreateDiffs(Joined(before), Joined(after), ignoreWhiteSpace: false, ignoreCase: false, Lines);
        var (old, @new) = (before.ConvertAll(Same), after.ConvertAll(Same));
        if (before.Count == 0 || after.Count == 0) return new StepRequests(old, @new);
        foreach (var block in found.DiffBlocks)
        {
            var added = Enumerable.Range(block.InsertStartB, block.InsertCountB).ToList();
            foreach (var at in Enumerable.Range(block.DeleteStartA, block.DeleteCountA))
            {
                var partner = added.FindIndex(other => after[other].IsOf(before[at]));
                if (partner < 0) old[at] = Other(before[at]);
                else (old[at], @new[added[partner]]) = Pair(before[at], after[added[partner]]);
                if (partner >= 0) added.RemoveAt(partner);
            }

            foreach (var at in added) @new[at] = Other(after[at]);
        }

        return new StepRequests(old, @new);
    }

    // The line of a request's method and address, then a line for each parameter, header and line of the body.
    private static IEnumerable<Line> Written(RenderedRequest? request, Witness witness)
    {
        if (request is null) yield break;
        var (address, query) = request.Url.Cut('?');
        yield return new Line(RequestPlace.Address, "", $"{request.Method} {witness.Named(address)}", address.Reveal());
        foreach (var (pair, at) in (query?.Split('&') ?? []).Select((pair, at) => (pair, at)))
        {
            var name = Uri.UnescapeDataString(pair.Cut('=').Start.Reveal());
            yield return new Line(RequestPlace.QueryParameter, name, (at == 0 ? "?" : "&") + witness.Named(pair), pair.Reveal());
        }

        foreach (var (name, value) in request.Headers)
            yield return new Line(RequestPlace.Header, name, $"{name}: {witness.Named(value)}", value.Reveal());
        if (request.ContentType is { } type) yield return new Line(RequestPlace.ContentType, "", $"Content-Type: {type}", type);
        foreach (var line in request.Body?.Split('\n') ?? [])
            yield return new Line(RequestPlace.Body, "", witness.Named(line), line.Reveal());
    }

    private static IEnumerable<Line> Setting(RequestDifference difference, string? value) => value is null
        ? []
        : [new Line(difference.Place, difference.Name, $"{RequestDifferenceWords.Label(difference)}: {value}", value)];

    private static string Joined(List<Line> lines) => string.Join('\n', lines.Select(line => line.Identity.ReplaceLineEndings(" ")));

    private static RequestLine Same(Line line) =>
        new(line.Place, line.Name, TextDifference.Whole(line.Text, differs: false)) { Differs = false };

    private static RequestLine Other(Line line) =>
        new(line.Place, line.Name, TextDifference.Whole(line.Text, differs: true)) { Differs = true };

    // Lines of the same words differ in a secret.
    private static (RequestLine Before, RequestLine After) Pair(Line before, Line after)
    {
        if (before.Text == after.Text) return (Other(before), Other(after));
        var (old, @new) = TextDifference.Between(before.Text, after.Text);
        return (Other(before) with { Pieces = old }, Other(after) with { Pieces = @new });
    }

    /// <param name="Place">What it is a line of.</param>
    /// <param name="Name">Of the header, parameter or setting.</param>
    /// <param name="Text">As people read it.</param>
    /// <param name="Value">As it is sent, with symbols in place of secrets.</param>
    private sealed record Line(RequestPlace Place, string Name, string Text, string Value)
    {
        public string Identity => Place == RequestPlace.Address ? $"{Text} {Value}" : $"{Place} {Name} {Value}";

        public bool IsOf(Line other) => Place == other.Place && Name == other.Name;
    }
}
