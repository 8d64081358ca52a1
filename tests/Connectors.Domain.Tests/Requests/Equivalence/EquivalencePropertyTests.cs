using System.Text;
using System.Text.Json.Nodes;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Equivalence;
using Connectors.Domain.Requests.Fields;
using Connectors.Domain.Requests.Mapping;
using Connectors.Domain.Requests.Rendering;
using Connectors.Domain.Tests.Generating;
using CsCheck;

namespace Connectors.Domain.Tests.Requests.Equivalence;

/// <summary>Random definitions, random edits of them, and random values: the verdict holds for every value that is tried.</summary>
public sealed class EquivalencePropertyTests
{
    // Values that every way of writing has to write in its own way.
    private static readonly string[] Payloads =
    [
        "{}", "[]", "0", "\"\"", "null", "{\"a\":\"<&'% é😀\\\"\\\\\"}",
        "{\"a\":{\"b\":1},\"list\":[{\"a\":1.10},{\"b\":true}]}", "{\"a\":null,\"list\":\"one\"}",
        "\"{{x}} ; & = ?\"", "[1,2.50,true]", "{\"a\":\"paid\",\"list\":[{\"a\":\"paid\"}]}", "{\"a\":\"open\"}", "{\"a\":\"é\"}",
    ];

    // What a step may say of a value, and in a list of its members.
    private static readonly string[] Texts = ["{{ a }}", "{{ list }}", "x {{ a | default: \"y\" }}", "{{ record }}", "fixed"];

    private static readonly string[] Secrets = ["s", "12", "true", "\"", "a b&c=d", "<x>", "%2e", "{}", "\\", "{{payload}}"];

    private int _identical, _differing;

    [Fact]
    public void Identical_means_identical_bytes_for_every_payload_and_secret_and_a_difference_shows_for_some()
    {
        GenDefinition.Any.Select(Gen.Int, Gen.Int[0, 3]).Sample(Holds, iter: LawCases.Or(4_500), threads: 1);
        Assert.True(_identical > 300, $"Only {_identical} comparisons were identical.");
        Assert.True(_differing > 300, $"Only {_differing} comparisons differed.");
    }

    private void Holds(JsonObject tree, int seed, int edits)
    {
        if (Read(tree) is not { } before) return;
        if (Read(new Customisation(seed).Apply(tree, edits + 1)) is not { } after) return;
        foreach (var use in Uses(before.Content, new Random(seed))) Holds(before, after, use, seed);
    }

    private void Holds(ConnectorDefinition before, ConnectorDefinition after, StepUse use, int seed)
    {
        var verdict = RequestEquivalence.Compare(before, after, use);
        var lines = RequestLines.Of(new StepOn(before, use), new StepOn(after, use));
        if (verdict is StepVerdict.Identical or StepVerdict.Differs)
            Assert.Equal(verdict is StepVerdict.Differs, lines.Before.Concat(lines.After).Any(line => line.Differs));
        var trials = Trials(use, seed).Select(values => (Render(before.Content, use, values), Render(after.Content, use, values))).ToList();
        switch (verdict)
        {
            case StepVerdict.Identical:
                _identical++;
                Assert.All(trials, trial => Assert.Equal(trial.Item1, trial.Item2));
                break;
            // A step that sends nothing, whatever it gets, shows no difference.
            case StepVerdict.Differs(var differences)
                when differences.Any(difference => IsRendered(difference.Place))
                    && trials.Any(trial => IsSent(trial.Item1) || IsSent(trial.Item2)):
                _differing++;
                Assert.Contains(trials, trial => trial.Item1 != trial.Item2);
                break;
        }
    }

    private static bool IsSent(string rendered) => rendered.Contains("\nContent-Type: ", StringComparison.Ordinal);

    private static bool IsRendered(RequestPlace place) =>
        place is not (RequestPlace.SignIn or RequestPlace.Pagination or RequestPlace.Records
            or RequestPlace.Direction or RequestPlace.Field);

    // Every endpoint by every sign-in method, with about half of the values given.
    private static IEnumerable<StepUse> Uses(ConnectorContent content, Random random) =>
        from endpoint in content.Endpoints
        from method in content.Authentication
        let asked = content.AskedBy(method)
        select new StepUse(method.Key, endpoint.Key)
        {
            Instance = Given(asked.Where(variable => !variable.Secret), random),
            Credentials = asked.Where(variable => variable.Secret).Select(variable => variable.Key).ToHashSet(),
            Step = Given(StepInputs.Of(endpoint), random, Texts),
            HasToken = true,
            FollowsAnother = random.Next(2) == 0,
        };

    private static Dictionary<string, string> Given(IEnumerable<Variable> variables, Random random, params string[] texts) => variables
        .Where(variable => variable.Required || random.Next(2) == 0)
        .ToDictionary(
            variable => variable.Key,
            variable => texts.Length > 0 && random.Next(3) > 0 ? texts[random.Next(texts.Length)] : $"v{variable.Key.Length}");

    private static IEnumerable<RequestValues> Trials(StepUse use, int seed)
    {
        var random = new Random(seed);
        foreach (var payload in Payloads)
        {
            var instance = new Dictionary<string, string>(use.Instance);
            foreach (var key in use.Credentials) instance[key] = Secrets[random.Next(Secrets.Length)];
            yield return new RequestValues(instance, use.Step)
            {
                Credentials = use.Credentials,
                Payload = payload,
                Source = OneRecord.Of(payload),
                AccessToken = $"t{random.Next(9)}",
            };
        }
    }

    // As it goes over the wire, or why it does not.
    private static string Render(ConnectorContent content, StepUse use, RequestValues values)
    {
        var sends = content.Endpoints.FirstOrDefault(endpoint => endpoint.Key == use.EndpointKey)?.EffectiveDirection == Direction.Send;
        var given = values with { Payload = use.FollowsAnother || sends ? values.Payload : null };
        return RequestRenderer.Render(new RequestInput(content, use.MethodKey, use.EndpointKey, given)) switch
        {
            RenderResult.Rendered(var request) => string.Join(
                '\n',
                [
                    $"{request.Method} {request.Url.Reveal()}",
                    .. request.Headers.Select(header => $"{header.Name}: {header.Value.Reveal()}"),
                    $"Content-Type: {request.ContentType}",
                    request.Body?.Reveal() ?? "",
                ]),
            RenderResult.Refused(var problems) => string.Join('\n', problems),
            var other => throw new InvalidOperationException($"{other}"),
        };
    }

    private static ConnectorDefinition? Read(JsonObject tree) =>
        (ConnectorDefinition.Parse(Encoding.UTF8.GetBytes(tree.ToJsonString())) as DefinitionResult.Accepted)?.Definition;
}
