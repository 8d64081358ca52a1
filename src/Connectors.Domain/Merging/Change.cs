using System.Text;
using Connectors.Domain.Definitions.Tree;
using Connectors.Domain.Merging.Places;
using Connectors.Domain.Showing;

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
    private readonly TreeValue? _old;
    private readonly TreeValue? _new;
    private TreeValue? _other;

    internal Change(ChangeKind kind, Place place, TreeValue? old, TreeValue? @new) =>
        (Kind, Place, _old, _new) = (kind, place, old, @new);

    public ChangeKind Kind { get; }

    /// <summary>Where, in terms of keys: <c>endpoints[orders.list].headers[Accept].value</c>. Of a renamed object, its old key.</summary>
    public string Path => Place.ToString();

    /// <summary>The value before, as canonical JSON; null where there was none.</summary>
    public string? Old => Json(_old);

    /// <summary>The value after, as canonical JSON; null without one.</summary>
    public string? New => Json(_new);

    /// <summary>The change as people say it, with names and values marked (<see cref="MarkedText"/>).</summary>
    public string Words => Kind switch
    {
        ChangeKind.Added when IsSaidByItsName(_new) => $"{PlaceWords} added",
        ChangeKind.Added => $"{PlaceWords} added: {Values(_new)[0]}",
        ChangeKind.Removed when IsSaidByItsName(_old) => $"{PlaceWords} removed",
        ChangeKind.Removed => $"{PlaceWords} removed: {Values(_old)[0]}",
        ChangeKind.Renamed => $"Key of {Places.PlaceWords.AsOwner(Place)}: {string.Join(" → ", Values(_old, _new))}",
        _ => $"{PlaceWords}: {string.Join(" → ", Values(_old, _new))}",
    };

    /// <summary>The part of the definition that it belongs to.</summary>
    public DefinitionPart Part => DefinitionPart.Of(Place);

    /// <summary>The place as people call it, with names marked: “Header *Accept* of *Receive orders*”.</summary>
    public string PlaceWords => Places.PlaceWords.Of(Place);

    internal Place Place { get; }

    internal TreeValue? OldValue => _old;

    internal TreeValue? NewValue => _new;

    /// <summary>What the other side of a merge has there, where the words tell the two apart.</summary>
    internal TreeValue? OtherValue => _other;

    public override string ToString() => Words;

    /// <summary>The same change, whose words also tell its value from the one that the other side of a merge has there.</summary>
    internal Change Beside(TreeValue? other) => new(Kind, Place, _old, _new) { _other = other };

    internal static string? Json(TreeValue? value) => value is { } some ? Encoding.UTF8.GetString(some.Json) : null;

    private bool IsSaidByItsName(TreeValue? value) =>
        Place.IsListMember || value is { Kind: NodeKind.Object or NodeKind.List };

    private IReadOnlyList<string> Values(params TreeValue?[] own) =>
        [.. ValueWords.Together([.. own.Append(_other).OfType<TreeValue>()]).Take(own.Length)];
}
