using System.Runtime.InteropServices;
using System.Text.Json;
using Connectors.Domain.Definitions.Canonical;
using Connectors.Domain.Definitions.Shapes;

namespace Connectors.Domain.Definitions.Validation;

/// <summary>Walks a document once, from the root down, and gathers every fault.</summary>
internal sealed class DefinitionWalk
{
    private readonly FaultList _faults = new();
    private readonly PlaceholderCheck _placeholders;

    private DefinitionWalk(JsonElement root) => _placeholders = new PlaceholderCheck(root, _faults);

    public static IReadOnlyList<Fault> Check(JsonElement root)
    {
        var walk = new DefinitionWalk(root);
        if (root.ValueKind == JsonValueKind.Object) walk.CheckObject(root, ObjectShape.Definition, null);
        else walk._faults.Add($"A definition is an object, not {JsonWords.A(root.ValueKind)}: {{ \"format\": \"connector/1\", … }}.");
        return walk._faults.Faults;
    }

    private void CheckObject(JsonElement value, ObjectShape? shape, PropertyShape? list)
    {
        var scope = _placeholders.Enter(value, shape);
        var names = new NameSet(shape);
        foreach (var property in value.EnumerateObject())
        {
            if (_faults.IsFull) return;
            _faults.Path.Enter(property);
            CheckName(property, ref names, out var known);
            CheckValue(property.Value, known);
            _faults.Path.Leave();
        }

        _placeholders.Scope = scope;
        if (shape is null) return;
        RequiredCheck.Missing(shape, names, _faults);
        if (shape.Type == typeof(Parts.Variable)) SecretCheck.Check(value, list, _faults);
    }

    private void CheckName(JsonProperty property, ref NameSet names, out PropertyShape? known)
    {
        var raw = JsonMarshal.GetRawUtf8PropertyName(property);
        known = null;
        if (raw.Length > DefinitionLimits.TextBytes) _faults.Add("The name is longer than 64 KB; shorten it.");
        else if (!names.Add(raw, out known)) _faults.Add("The property stands here twice; keep one of them.");
    }

    private void CheckValue(JsonElement value, PropertyShape? shape)
    {
        var sound = IsSound(value);
        if (shape is null) CheckMembers(value, null);
        else if (!PropertyCheck.HasKind(value, shape)) _faults.Add(PropertyCheck.WrongKind(value, shape));
        else if (!sound) return;
        else if (shape.Item is not null) CheckMembers(value, shape);
        else CheckLeaf(value, shape);
    }

    private void CheckLeaf(JsonElement value, PropertyShape shape)
    {
        var before = _faults.Faults.Count;
        PropertyCheck.Check(value, shape, _faults);
        if (shape.IsTemplate && _faults.Faults.Count == before) _placeholders.Check(JsonMarshal.GetRawUtf8Value(value)[1..^1]);
    }

    private void CheckMembers(JsonElement value, PropertyShape? shape)
    {
        if (value.ValueKind == JsonValueKind.Object) CheckObject(value, shape?.Item, null);
        if (value.ValueKind != JsonValueKind.Array) return;
        if (shape is not null || KeyedList.Is(value)) KeyCheck.Duplicates(value, isKnown: shape is not null, _faults);
        var index = 0;
        foreach (var element in value.EnumerateArray())
        {
            if (_faults.IsFull) return;
            _faults.Path.Enter(index++);
            CheckElement(element, shape);
            _faults.Path.Leave();
        }
    }

    private void CheckElement(JsonElement element, PropertyShape? list)
    {
        if (list is null) CheckValue(element, null);
        else if (element.ValueKind == JsonValueKind.Object) CheckObject(element, list.Item, list);
        else _faults.Add($"{list.Name} holds objects, not {JsonWords.A(element.ValueKind)}; write {{ \"key\": … }}.");
    }

    /// <summary>Whether a text or a number is one that can be kept, known or not.</summary>
    private bool IsSound(JsonElement value)
    {
        var fault = value.ValueKind switch
        {
            JsonValueKind.String => TextCheck.TooLong(JsonMarshal.GetRawUtf8Value(value)[1..^1]),
            JsonValueKind.Number when !CanonicalNumber.CanBeKept(JsonMarshal.GetRawUtf8Value(value)) =>
                "The number cannot be kept exactly in 64 bits (IEEE 754); write it as text.",
            _ => null,
        };
        if (fault is not null) _faults.Add(fault);
        return fault is null;
    }
}
