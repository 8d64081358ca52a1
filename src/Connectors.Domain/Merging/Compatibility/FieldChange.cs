using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Merging.Places;

namespace Connectors.Domain.Merging.Compatibility;

/// <summary>A change of a field as rules see it: the field and its list on both sides.</summary>
/// <param name="Old">The field before; null where it is new.</param>
/// <param name="New">The field after; null where it is gone.</param>
internal sealed record FieldChange(Field? Old, Field? New)
{
    private static readonly string[] Whole = ["int32", "int64"], Real = ["float", "double"];

    /// <summary>The fields of the same list, before and after.</summary>
    public required (IReadOnlyList<Field> Old, IReadOnlyList<Field> New) Lists { get; init; }

    /// <summary>The endpoint, before and after.</summary>
    public required (Endpoint? Old, Endpoint? New) Endpoints { get; init; }

    /// <summary>Whether a body was sent before, of which the definition did not say what it holds.</summary>
    public bool WasUndescribed => Lists.Old.Count == 0 && !string.IsNullOrWhiteSpace(Endpoints.Old?.Body);

    /// <summary>Whether the definition no longer says anything of the list.</summary>
    public bool IsUndescribed => Lists.New.Count == 0;

    /// <summary>Whether nobody needs to give a value, since one is sent anyway or none is ever sent.</summary>
    public bool NeedsNoValue => New is { Constant: not null } or { Default: not null } or { ReadOnly: true };

    /// <summary>Whether an object that holds it was sent before, or always is now.</summary>
    public bool IsInSentObject => New is { } added && Holders(added).All(holder =>
        Lists.Old.Any(old => IsInside(old, holder)) || Lists.New.Any(other => other.Key == holder && other.Required));

    /// <summary>Whether every value of the old type is a value of the new one.</summary>
    public bool IsWidened => (Old?.Type, New?.Type) is (_, FieldType.Json) or (FieldType.Integer, FieldType.Number);

    /// <summary>Whether every value of the new type is a value of the old one.</summary>
    public bool IsNarrowed => (New?.Type, Old?.Type) is (_, FieldType.Json) or (FieldType.Integer, FieldType.Number);

    /// <summary>Whether a larger number of the same kind is written now.</summary>
    public bool IsLargerNumber => IsLarger(Whole) || IsLarger(Real);

    public static FieldChange? Of(Place place, ConnectorContent old, ConnectorContent @new)
    {
        if (MemberOf(place) is not { Parent.Parent: { IsListMember: true } endpoint } field) return null;
        var endpoints = (Endpoint(old, endpoint.Step), Endpoint(@new, endpoint.Step));
        var lists = (List(endpoints.Item1, field.Parent.Step), List(endpoints.Item2, field.Parent.Step));
        return new FieldChange(Find(lists.Item1, field.Step), Find(lists.Item2, field.Step)) { Lists = lists, Endpoints = endpoints };
    }

    private static Place? MemberOf(Place? place) => place switch
    {
        null => null,
        { IsListMember: true, Shape.Item.Type: var type } when type == typeof(Field) => place,
        _ => MemberOf(place.Parent),
    };

    // The objects that hold a field and may be absent: where they are, their members have to be.
    private static IEnumerable<string> Holders(Field field)
    {
        if (FieldPlace.Parse(field.Key) is not { } place) yield break;
        for (var steps = place.Steps.Count - 1; steps > 0; steps--)
        {
            if (place.Steps[steps] != FieldPlace.Each) yield return new FieldPlace([.. place.Steps.Take(steps)]).ToString();
        }
    }

    private static bool IsInside(Field field, string holder) =>
        FieldPlace.Parse(holder) is { } outer && FieldPlace.Parse(field.Key)?.IsInside(outer) == true;

    private bool IsLarger(string[] formats) =>
        Array.IndexOf(formats, Old?.Format) is >= 0 and var before && Array.IndexOf(formats, New?.Format) > before;

    private static Endpoint? Endpoint(ConnectorContent content, string key) =>
        content.Endpoints.FirstOrDefault(endpoint => endpoint.Key == key);

    private static IReadOnlyList<Field> List(Endpoint? endpoint, string name) =>
        (name == "returns" ? endpoint?.Returns : endpoint?.Fields) ?? [];

    private static Field? Find(IReadOnlyList<Field> list, string key) => list.FirstOrDefault(field => field.Key == key);
}
