using Connectors.Domain.Definitions.Canonical;
using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Definitions.Reading;
using Connectors.Domain.Definitions.Shapes;
using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Definitions.Validation;

/// <summary>Walks a document once, from the root down, and gathers every fault.</summary>
internal sealed class DefinitionWalk
{
    private readonly FaultList _faults = new();
    private readonly PlaceholderCheck _placeholders;
    private readonly FieldsCheck _fields;
    private readonly bool _isNew;

    private DefinitionWalk(TreeValue root, bool isNew) =>
        (_placeholders, _fields, _isNew) = (new PlaceholderCheck(root, _faults), new FieldsCheck(_faults), isNew);

    /// <param name="root">The document.</param>
    /// <param name="isNew">
    /// Whether the limits of lists hold. They came late, so that what was accepted before stays readable and can be made smaller.
    /// </param>
    public static IReadOnlyList<Fault> Check(TreeValue root, bool isNew)
    {
        var walk = new DefinitionWalk(root, isNew);
        if (root.Kind == NodeKind.Object) walk.CheckObject(root, DefinitionShape.Root, null);
        else walk._faults.Add(root, $"A definition is an object {{ \"format\": \"connector/1\", … }}, not {JsonWords.A(root.Kind)}.");
        return walk._faults.Faults;
    }

    private void CheckObject(TreeValue value, ObjectShape? shape, PropertyShape? list)
    {
        var scope = _placeholders.Enter(value, shape);
        var names = default(NameSet);
        foreach (var property in value)
        {
            if (_faults.IsFull) return;
            CheckName(value, property, ref names);
            CheckValue(property, property.Property < 0 ? null : shape![property.Property]);
        }

        _placeholders.Scope = scope;
        if (shape is null) return;
        RequiredCheck.Missing(value, shape, names, _faults);
        if (shape.Type == typeof(Parts.Variable)) SecretCheck.Check(value, list, _faults);
    }

    private void CheckName(TreeValue owner, TreeValue property, ref NameSet names)
    {
        if (property.RawName.Length > DefinitionLimits.TextBytes) _faults.Add(property, "The name is longer than 64 KB. Shorten it.");
        else if (!names.Add(property)) _faults.Add(property, Twice(owner, property));
    }

    private static string Twice(TreeValue owner, TreeValue property)
    {
        var first = property;
        foreach (var member in owner)
        {
            if (member.Name != property.Name) continue;
            first = member;
            break;
        }

        return JsonPlaces.DuplicateWords(property.Name, LineOf(first), LineOf(property));
    }

    private static int LineOf(TreeValue property) => JsonPlaces.LineOf(property.Tree.Utf8, property.Tree[property.Index].NameStart);

    private void CheckValue(TreeValue value, PropertyShape? shape)
    {
        if (!IsSound(value)) return;
        if (shape is null) CheckMembers(value, null);
        else if (!PropertyCheck.HasKind(value, shape)) _faults.Add(value, PropertyCheck.WrongKind(value, shape));
        else if (_isNew && MemberCheck.TooMany(value, shape) is { } tooMany) _faults.Add(value, tooMany);
        else if (shape.Item is not null) CheckMembers(value, shape);
        else CheckLeaf(value, shape);
    }

    private void CheckLeaf(TreeValue value, PropertyShape shape)
    {
        var before = _faults.Faults.Count;
        PropertyCheck.Check(value, shape, _faults);
        if (shape.IsTemplate && _faults.Faults.Count == before) _placeholders.Check(value);
    }

    private void CheckMembers(TreeValue value, PropertyShape? shape)
    {
        if (value.Kind == NodeKind.Object) CheckObject(value, shape?.Item, null);
        if (value.Kind != NodeKind.List) return;
        if (shape is not null || KeyedList.Is(value)) KeyCheck.Duplicates(value, isKnown: shape is not null, _faults);
        foreach (var member in value)
        {
            if (_faults.IsFull) return;
            CheckMember(member, shape);
        }

        if (shape?.Item?.Type == typeof(Field)) _fields.Check(value);
    }

    private void CheckMember(TreeValue member, PropertyShape? list)
    {
        if (list is null) CheckValue(member, null);
        else if (member.Kind == NodeKind.Object) CheckObject(member, list.Item, list);
        else _faults.Add(member, $"{list.Name} holds objects such as {{ \"key\": … }}, not {JsonWords.A(member.Kind)}.");
    }

    /// <summary>Whether a text or a number is one that can be kept, known or not.</summary>
    private bool IsSound(TreeValue value)
    {
        var fault = value.Kind switch
        {
            NodeKind.Text => TextCheck.TooLong(value),
            NodeKind.Number when !CanonicalNumber.CanBeKept(value.Raw) =>
                "This number doesn't fit exactly in 64 bits (IEEE 754). Write it as text.",
            _ => null,
        };
        if (fault is not null) _faults.Add(value, fault);
        return fault is null;
    }
}
