using System.Text;
using Connectors.Domain.Definitions.Tree;
using Connectors.Domain.Merging.Places;

namespace Connectors.Domain.Merging;

/// <summary>What happened at a place.</summary>
public enum ChangeKind
{
    Added,
    Removed,
    Changed,

    /// <summary>An object of a list got another key; both values are the keys.</summary>
    Renamed,
}

/// <summary>One difference in meaning between two definitions, at the finest place that is useful.</summary>
public sealed class Change
{
    private const int LongestValue = 60;

    private readonly TreeValue? _old;
    private readonly TreeValue? _new;

    internal Change(ChangeKind kind, Place place, TreeValue? old, TreeValue? @new) => (Kind, Place, _old, _new) = (kind, place, old, @new);

    public ChangeKind Kind { get; }

    /// <summary>Where, in terms of keys: <c>endpoints[orders.list].headers[Accept].value</c>. Of a renamed object, its old key.</summary>
    public string Path => Place.ToString();

    /// <summary>The value before, as canonical JSON; null where there was none.</summary>
    public string? Old => Json(_old);

    /// <summary>The value after, as canonical JSON; null where there is none.</summary>
    public string? New => Json(_new);

    /// <summary>The change as people say it, with names between asterisks and values between backticks.</summary>
    public string Words => Kind switch
    {
        ChangeKind.Added when Place.IsListMember || IsLong(_new) => $"{PlaceWords.Of(Place)} added",
        ChangeKind.Added => $"{PlaceWords.Of(Place)} added: {Shown(_new)}",
        ChangeKind.Removed when Place.IsListMember || IsLong(_old) => $"{PlaceWords.Of(Place)} removed",
        ChangeKind.Removed => $"{PlaceWords.Of(Place)} removed: {Shown(_old)}",
        ChangeKind.Renamed => $"{PlaceWords.Of(Place)} has another key: {Shown(_old)} → {Shown(_new)}",
        _ => $"{PlaceWords.Of(Place)}: {Shown(_old)} → {Shown(_new)}",
    };

    internal Place Place { get; }

    internal TreeValue? OldValue => _old;

    internal TreeValue? NewValue => _new;

    public override string ToString() => Words;

    /// <summary>A value on one line of bounded length, between backticks.</summary>
    internal static string Shown(TreeValue? value)
    {
        var text = value is not { } some ? "nothing" : some.Kind == NodeKind.Text ? some.Text : Json(some)!;
        var line = text.ReplaceLineEndings("⏎");
        return $"`{(line.Length <= LongestValue ? line : Cut(line))}`";
    }

    internal static string? Json(TreeValue? value) => value is { } some ? Encoding.UTF8.GetString(some.Json) : null;

    private static bool IsLong(TreeValue? value) => value is { Kind: NodeKind.Object or NodeKind.List };

    private static string Cut(string line) =>
        string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[LongestValue - 1]) ? LongestValue - 1 : LongestValue), "…");
}
