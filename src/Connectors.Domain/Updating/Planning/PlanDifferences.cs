using System.Text.Json;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Holding;

namespace Connectors.Domain.Updating.Planning;

/// <summary>Says what changed between the plan that a person saw and the plan that holds now.</summary>
public static class PlanDifferences
{
    /// <param name="seen">The plan that the person saw; null where only its hash is known.</param>
    /// <param name="now">The plan that holds now.</param>
    /// <returns>Everything that differs, at least one difference; empty where the plans are the same.</returns>
    public static IReadOnlyList<PlanDifference> Between(PlanDocument? seen, UpdatePlan now)
    {
        if (seen?.Hash == now.Document.Hash) return [];
        if (seen is null) return [new PlanDifference.Other()];
        using var before = JsonDocument.Parse(seen.Json);
        using var after = JsonDocument.Parse(now.Document.Json);
        var (old, current, facts) = (before.RootElement, after.RootElement, now.Facts);
        IReadOnlyList<PlanDifference> found =
        [
            .. Differs("current") || Differs("baseline") ? [new PlanDifference.Edited(facts.LastChange)] : Array.Empty<PlanDifference>(),
            .. Differs("offered") ? [Offer(facts)] : Array.Empty<PlanDifference>(),
            .. Differs("beside") ? [Beside(facts.Beside)] : Array.Empty<PlanDifference>(),
            .. Differs("hold") ? [Held(facts.Hold)] : Array.Empty<PlanDifference>(),
            .. Dependents(DependentKind.Flow, old, current, "flows", id => facts.Flows.FirstOrDefault(flow => $"{flow.Id}" == id)?.Changed),
            .. Dependents(
                DependentKind.Instance, old, current, "instances", id => facts.Instances.FirstOrDefault(one => $"{one.Id}" == id)?.Changed),
            .. Dependents(
                DependentKind.Instance,
                Property(old, "move"),
                Property(current, "move"),
                "instances",
                id => facts.Move?.Instances.FirstOrDefault(one => $"{one.Id}" == id)?.Changed),
            .. Differs("moved") ? [new PlanDifference.Edited(facts.LastChange)] : Array.Empty<PlanDifference>(),
            .. Answers(old, current),
        ];
        return found.Count > 0 ? found : [new PlanDifference.Other()];

        bool Differs(string name) => !Same(Property(old, name), Property(current, name));
    }

    /// <summary>What differs from a row of the list, which shows no whole plan.</summary>
    public static IReadOnlyList<PlanDifference> Between(SeenRow seen, UpdateFacts now) =>
    [
        .. seen.Current == now.Current.Fingerprint ? Array.Empty<PlanDifference>() : [new PlanDifference.Edited(now.LastChange)],
        .. now.Aim is not null || seen.Offered == now.Offered?.Release.Fingerprint
            ? Array.Empty<PlanDifference>()
            : [new PlanDifference.OtherOffer(now.Offered?.Release.Version)],
        .. now is { Aim: null, Beside: { } beside } ? [new PlanDifference.AlongsideAdded(beside)] : Array.Empty<PlanDifference>(),
    ];

    // What is moved to is offered as it stands, edits included.
    private static PlanDifference Offer(UpdateFacts facts) => facts.Move?.Changed is { } changed
        ? new PlanDifference.Edited(changed)
        : new PlanDifference.OtherOffer(facts.Offered?.Release.Version);

    private static PlanDifference Beside(InstalledId? now) =>
        now is { } added ? new PlanDifference.AlongsideAdded(added) : new PlanDifference.AlongsideRemoved();

    private static PlanDifference Held(Hold? now) =>
        now is { } hold ? new PlanDifference.Held(hold.By) : new PlanDifference.NoLongerHeld();

    private static IEnumerable<PlanDifference> Dependents(
        DependentKind kind, JsonElement old, JsonElement current, string list, Func<string, PersonAt?> by)
    {
        var (before, after) = (Members(old, list), Members(current, list));
        foreach (var (id, value) in after)
        {
            if (!before.TryGetValue(id, out var was))
                yield return new PlanDifference.Dependent(kind, DependentChange.Added, NameOf(value), by(id));
            else if (!JsonElement.DeepEquals(was, value))
                yield return new PlanDifference.Dependent(kind, DependentChange.Changed, NameOf(value), by(id));
        }

        foreach (var (_, value) in before.Where(was => !after.ContainsKey(was.Key)))
            yield return new PlanDifference.Dependent(kind, DependentChange.Removed, NameOf(value), null);
    }

    private static IEnumerable<PlanDifference> Answers(JsonElement old, JsonElement current)
    {
        var (before, after) = (Members(old, "answers"), Members(current, "answers"));
        var changed = before.Keys.Union(after.Keys).Count(path =>
            !before.TryGetValue(path, out var was) || !after.TryGetValue(path, out var now) || !JsonElement.DeepEquals(was, now));
        if (!Same(Property(old, "remembered"), Property(current, "remembered"))) changed = Math.Max(changed, 1);
        if (changed > 0) yield return new PlanDifference.OtherAnswers(changed);
    }

    private static Dictionary<string, JsonElement> Members(JsonElement plan, string list) =>
        Property(plan, list) is { ValueKind: JsonValueKind.Object } all
            ? all.EnumerateObject().ToDictionary(member => member.Name, member => member.Value)
            : [];

    // An element that is absent can't be compared by the library.
    private static bool Same(JsonElement one, JsonElement other) =>
        one.ValueKind == JsonValueKind.Undefined || other.ValueKind == JsonValueKind.Undefined
            ? one.ValueKind == other.ValueKind
            : JsonElement.DeepEquals(one, other);

    private static JsonElement Property(JsonElement plan, string name) =>
        plan.ValueKind == JsonValueKind.Object && plan.TryGetProperty(name, out var value) ? value : default;

    private static string NameOf(JsonElement value) =>
        value is { ValueKind: JsonValueKind.Array } && value.GetArrayLength() > 0 && value[0].ValueKind == JsonValueKind.String
            ? value[0].GetString()!
            : "";
}
