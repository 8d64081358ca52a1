using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Instances;

/// <summary>One change of an instance.</summary>
public abstract record InstanceChange
{
    private InstanceChange()
    {
    }

    public sealed record Renamed(string From, string To) : InstanceChange;

    public sealed record MethodChosen(string From, string To) : InstanceChange;

    /// <param name="Key">The variable.</param>
    /// <param name="From">Null where it followed its default.</param>
    /// <param name="To">Null where it follows its default.</param>
    public sealed record ValueChanged(string Key, string? From, string? To) : InstanceChange;

    /// <summary>A credential was entered: the first one, or another one.</summary>
    public sealed record CredentialEntered(string Key) : InstanceChange;

    /// <summary>A credential is no longer stored.</summary>
    public sealed record CredentialRemoved(string Key) : InstanceChange;

    public sealed record Limited(RateLimit? From, RateLimit? To) : InstanceChange;
}

/// <summary>What changed between two revisions of an instance.</summary>
public static class InstanceDiff
{
    /// <param name="before">Null where there was none: then nothing changed, it began.</param>
    /// <param name="after">What it was afterwards.</param>
    public static IReadOnlyList<InstanceChange> Between(InstanceSettings? before, InstanceSettings after) =>
        before is null ? [] : [.. Changes(before, after)];

    private static IEnumerable<InstanceChange> Changes(InstanceSettings before, InstanceSettings after)
    {
        if (before.Name != after.Name) yield return new InstanceChange.Renamed(before.Name, after.Name);
        if (before.MethodKey != after.MethodKey) yield return new InstanceChange.MethodChosen(before.MethodKey, after.MethodKey);
        foreach (var key in before.Values.Keys.Union(after.Values.Keys).Order(StringComparer.Ordinal))
        {
            var (from, to) = (before.Values.GetValueOrDefault(key), after.Values.GetValueOrDefault(key));
            if (from != to) yield return new InstanceChange.ValueChanged(key, from, to);
        }

        foreach (var key in after.Entered.Order(StringComparer.Ordinal)) yield return new InstanceChange.CredentialEntered(key);
        foreach (var key in before.Secrets.Except(after.Secrets).Order(StringComparer.Ordinal))
            yield return new InstanceChange.CredentialRemoved(key);
        if (!Same(before.Limit, after.Limit)) yield return new InstanceChange.Limited(before.Limit, after.Limit);
    }

    private static bool Same(RateLimit? left, RateLimit? right) => (left?.Requests, left?.Per) == (right?.Requests, right?.Per);
}
