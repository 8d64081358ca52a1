using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Connectors.Domain.Definitions.Canonical;
using Connectors.Domain.Updating.Facts;

namespace Connectors.Domain.Updating.Planning;

/// <summary>A plan as canonical JSON (RFC 8785): what its hash covers, and what two plans are compared by.</summary>
/// <param name="Json">The text. Long parts are in it as digests; no value of an instance or a step is.</param>
public sealed record PlanDocument(string Json)
{
    /// <summary>SHA-256 of the text, 64 lower-case hexadecimal digits.</summary>
    public string Hash { get; } = Digest(Json);

    internal static PlanDocument Of(UpdateFacts facts, IReadOnlyList<OptionPlan> options)
    {
        var plan = new JsonObject
        {
            ["connector"] = $"{facts.Id}",
            ["name"] = facts.Name,
            ["current"] = $"{facts.Current.Fingerprint}",
            ["baseline"] = ReleaseOf(facts.Baseline),
            ["offered"] = ReleaseOf(facts.Offered),
            ["past"] = facts.Aim is null or UpdateAim.Move ? null : facts.Aim.Key,
            ["beside"] = facts.Beside is { } beside ? $"{beside}" : null,
            ["hold"] = facts.Hold is { } hold ? $"{hold.Kind} {hold.Version} {hold.Until:O} {hold.Days}" : null,
            ["answers"] = ByKey(facts.Answers, answer => answer.Path, answer => Digest($"{answer.Choice}\n{answer.Value}")),
            ["remembered"] = List(options.SelectMany(option => RememberedAnswers.UsedBy(facts, option)).Select(Remembered).Distinct()),
            ["instances"] = ByKey(facts.Instances, instance => $"{instance.Id}", instance => Named(instance.Name, Text(instance))),
            ["flows"] = ByKey(facts.Flows, flow => $"{flow.Id}", flow => Named(flow.Name, Text(flow))),
            ["options"] = ByKey(options, option => option.Key, OptionOf),
        };
        // Plans without it keep the hash that they were reviewed by.
        if (facts.Move is { } move) plan["move"] = MoveOf(move);
        if (facts.Moved is { } moved) plan["moved"] = $"{moved.Old} {moved.Current.Definition.Fingerprint} {moved.IsRemoved} {moved.Flow}";
        return new PlanDocument(CanonicalJson.TryWrite(plan.ToJsonString()) ?? throw new JsonException("A plan is always JSON."));
    }

    /// <summary>Reads a plan that came back from a browser or a pipeline; null where it is not the one with this hash.</summary>
    public static PlanDocument? Read(string? json, string? hash) =>
        CanonicalJson.TryWrite(json ?? "") is { } text && new PlanDocument(text) is var document && document.Hash == hash ? document : null;

    private static string Remembered(RememberedAnswer kept) =>
        Digest($"{kept.Answer.Path}\n{kept.Answer.Choice}\n{kept.Answer.Value}");

    private static JsonObject OptionOf(OptionPlan option) => new()
    {
        ["result"] = $"{option.Lead.Result.Fingerprint}",
        ["steps"] = List(option.Lead.Steps.Select(step => step.Text)),
        ["mine"] = Digest(string.Join('\n', option.Lead.Mine.Select(row => $"{row.Edit.Path} {row.Edit.Kind} {row.Fate}"))),
        ["theirs"] = Digest(string.Join('\n', option.Lead.Theirs.Select(row => $"{row.Edit.Path} {row.Edit.Kind} {row.Fate}"))),
        ["questions"] = List(option.OpenQuestions.Select(question => question.Path)),
        ["consents"] = List(option.Consents.Select(consent => consent.Key)),
        ["instances"] = Digest(string.Join('\n', option.Instances.Select(instance =>
            $"{instance.Id} {instance.Stops} {instance.MustBeTested} {string.Join(' ', instance.NewOrigins)}"))),
        ["flows"] = Digest(string.Join('\n', option.Flows.Select(flow => $"{flow.Id} {flow.Fate}"))),
    };

    // Choices are in the steps: what was chosen and what is preselected is the same plan.
    private static JsonObject MoveOf(MoveTarget move) => new()
    {
        ["to"] = $"{move.Id}",
        ["instances"] = ByKey(move.Instances, instance => $"{instance.Id}", instance => Named(instance.Name, Text(instance))),
    };

    private static JsonArray? ReleaseOf(ReleaseContent? release) =>
        release is null ? null : new JsonArray($"{release.Release.Version}", $"{release.Release.Fingerprint}");

    private static string Text(DependentInstance instance) => string.Join('\n',
    [
        instance.MethodKey,
        $"{instance.HasToken} {instance.IsUnreadable}",
        string.Join(' ', instance.Credentials.Order(StringComparer.Ordinal)),
        string.Join(' ', (instance.MeantFor ?? new HashSet<string>()).Order(StringComparer.Ordinal)),
        Text(instance.Values),
    ]);

    private static string Text(DependentFlow flow) => string.Join('\n', flow.Steps.Select(step =>
        $"{step.Position} {step.Instance.Id} {step.EndpointKey}\n{Text(step.Values)}"));

    private static string Text(IReadOnlyDictionary<string, string> values) =>
        JsonSerializer.Serialize(values.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary());

    private static JsonArray Named(string name, string text) => new(name, Digest(text));

    private static JsonArray List(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];

    private static JsonObject ByKey<T>(IEnumerable<T> all, Func<T, string> key, Func<T, JsonNode?> value) =>
        new(all.DistinctBy(key).Select(one => KeyValuePair.Create(key(one), value(one))));

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
