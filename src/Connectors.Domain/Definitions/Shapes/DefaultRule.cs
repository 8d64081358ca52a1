using System.Text;
using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Definitions.Shapes;

/// <summary>Which value of a property means the same as its absence, as the JSON text of its canonical form.</summary>
internal sealed class DefaultRule
{
    public static readonly DefaultRule None = new(null, []);

    private readonly byte[]? _always;
    private readonly Case[] _cases;

    private DefaultRule(byte[]? always, Case[] cases) => (_always, _cases) = (always, cases);

    private sealed record Case(byte[] Sibling, bool MatchesAbsent, byte[]? Equal, byte[] Value);

    public static DefaultRule Always(string json) => new(Encoding.UTF8.GetBytes(json), []);

    /// <param name="rules">One per value of the sibling; the one without a value is for every other case.</param>
    /// <param name="siblingDefault">The sibling's value where it is absent.</param>
    /// <param name="toJson">Turns a written value into JSON text.</param>
    public static DefaultRule Where(IEnumerable<DefaultWhereAttribute> rules, string siblingDefault, Func<string, string> toJson) =>
        new(null, [.. rules.OrderBy(rule => rule.EqualsValue is null).Select(rule => new Case(
            Encoding.UTF8.GetBytes(rule.Sibling),
            rule.EqualsValue == siblingDefault,
            rule.EqualsValue is null ? null : Encoding.UTF8.GetBytes(rule.EqualsValue),
            Encoding.UTF8.GetBytes(toJson(rule.Value))))]);

    /// <summary>The default where it does not depend on another property, as JSON text; null otherwise.</summary>
    public string? Constant => _always is null ? null : Encoding.UTF8.GetString(_always);

    /// <summary>Whether <paramref name="canonicalValue"/> may be left out of <paramref name="owner"/>.</summary>
    public bool Matches(TreeValue owner, ReadOnlySpan<byte> canonicalValue)
    {
        if (_always is not null) return canonicalValue.SequenceEqual(_always);
        foreach (var rule in _cases)
            if (rule.Equal is null || SiblingEquals(owner, rule))
                return canonicalValue.SequenceEqual(rule.Value);
        return false;
    }

    private static bool SiblingEquals(TreeValue owner, Case rule) =>
        owner.TryFind(rule.Sibling, out var sibling) ? sibling.TextUtf8.SequenceEqual(rule.Equal) : rule.MatchesAbsent;
}
