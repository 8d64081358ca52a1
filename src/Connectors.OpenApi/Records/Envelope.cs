using System.Collections.Frozen;
using Connectors.OpenApi.Schemas;

namespace Connectors.OpenApi.Records;

/// <summary>A response that may hold its records in one list, directly or one level further in.</summary>
/// <param name="Lists">The paths of its lists of objects, as names.</param>
/// <param name="Uses">What the members beside the lists are for.</param>
internal sealed record Envelope(IReadOnlyList<IReadOnlyList<string>> Lists, IReadOnlyList<MemberUse> Uses)
{
    private static readonly FrozenSet<string> Wrappers =
        "data result results response responsedata body payload embedded content d".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static Envelope Of(SchemaShape shape)
    {
        var outer = Read(shape, []);
        if (outer.Lists.Count > 0) return outer;
        var inner = shape.Properties
            .Where(member => Wrappers.Contains(PlainName.Of(member.Key)))
            .Select(member => (member.Key, Envelope: Read(SchemaShape.Of(member.Value), [member.Key])))
            .Where(one => one.Envelope.Lists.Count > 0)
            .ToList();
        if (inner.Count == 0) return outer;
        var beside = shape.Properties.Where(member => inner.TrueForAll(one => one.Key != member.Key))
            .Select(member => EnvelopeNames.UseOf(member.Key, SchemaShape.Of(member.Value)));
        return new Envelope([.. inner.SelectMany(one => one.Envelope.Lists)], [.. beside, .. inner.SelectMany(one => one.Envelope.Uses)]);
    }

    private static Envelope Read(SchemaShape shape, IReadOnlyList<string> at)
    {
        var members = shape.Properties.Select(member => (member.Key, Shape: SchemaShape.Of(member.Value))).ToList();
        var lists = members.Where(member => member.Shape.IsListOfObjects && !EnvelopeNames.IsBeside(member.Key)).ToList();
        return new Envelope(
            [.. lists.Select(list => (IReadOnlyList<string>)[.. at, list.Key])],
            [.. members.Except(lists).Select(member => EnvelopeNames.UseOf(member.Key, member.Shape))]);
    }
}
