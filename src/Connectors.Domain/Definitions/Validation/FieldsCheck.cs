using System.Text;
using Connectors.Domain.Definitions.Canonical;
using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Definitions.Validation;

/// <summary>The fields of a list fit into one body: each place can be read, and no place is both a value and what holds others.</summary>
/// <remarks>A definition may have thousands of fields, so that their places are looked at without making strings of them.</remarks>
internal sealed class FieldsCheck
{
    private readonly FaultList _faults;
    private readonly Dictionary<string, Holder> _holders = new(StringComparer.Ordinal);

    /// <summary>What holds others, by its place.</summary>
    private readonly Dictionary<string, Holder>.AlternateLookup<ReadOnlySpan<char>> _holderAt;

    /// <param name="faults">Where faults go.</param>
    public FieldsCheck(FaultList faults) =>
        (_faults, _holderAt) = (faults, _holders.GetAlternateLookup<ReadOnlySpan<char>>());

    /// <param name="list">A list of anything; what is no field has its own fault.</param>
    public void Check(TreeValue list)
    {
        _holders.Clear();
        Span<char> buffer = stackalloc char[DefinitionLimits.KeyLength];
        foreach (var field in list)
        {
            if (!KeyedList.TryKey(field, out var key) || TextCheck.IsBlank(key)) continue;
            if (!NoteHolders(PlaceOf(key, buffer), key)) _faults.Add(key, $"The key is not the place of a field. {FieldPlace.Words}");
            FieldValueCheck.Check(field, _faults);
        }

        // The list itself holds all: without another holder nothing lies inside a value.
        if (_holders.Count < 2) return;
        foreach (var field in list)
        {
            if (KeyedList.TryKey(field, out var key)) CheckValue(field, key, PlaceOf(key, buffer));
        }
    }

    /// <summary>The place that a key says; empty where it says none.</summary>
    private static ReadOnlySpan<char> PlaceOf(TreeValue key, Span<char> buffer)
    {
        // Names in quotes can be written in several ways; all others are written as they are.
        if (key.IsEscaped || key.Raw.Contains((byte)'\'')) return FieldPlace.Parse(key.Text)?.ToString();
        return Encoding.UTF8.TryGetChars(key.Raw, buffer, out var length) ? buffer[..length] : key.Text;
    }

    /// <summary>Notes what holds a place: an object each name, a list its members. False where the text is no place.</summary>
    private bool NoteHolders(ReadOnlySpan<char> place, TreeValue key)
    {
        var steps = new PlaceSteps(place);
        while (steps.MoveNext())
        {
            var path = place[..steps.Start];
            if (!_holderAt.TryGetValue(path, out var holder)) _holderAt[path] = new Holder(steps.IsEach, key);
            else if (holder.IsList != steps.IsEach) return AddContradiction(path, holder, key);
        }

        return steps.IsWhole;
    }

    private bool AddContradiction(ReadOnlySpan<char> path, Holder holder, TreeValue key)
    {
        var name = path.IsEmpty ? "The body" : path;
        _faults.Add(
            key,
            $"{name} is a list for one of {holder.By.Text} and {key.Text}, and an object for the other. Correct one of them.");
        return true;
    }

    private void CheckValue(TreeValue field, TreeValue key, ReadOnlySpan<char> place)
    {
        if (place.IsEmpty || !_holderAt.TryGetValue(place, out var holder)) return;
        if (!holder.IsList && FieldValueCheck.TypeOf(field) == FieldType.Object) return;
        var right = holder.IsList ? "Write its key with [] behind it" : "Give it the type object";
        _faults.Add(field, "key", $"{key.Text} is a value, and {holder.By.Text} lies inside it. {right}, or remove one of them.");
    }

    /// <param name="IsList">Whether it holds members of a list; else names.</param>
    /// <param name="By">The key that says so.</param>
    private readonly record struct Holder(bool IsList, TreeValue By);
}
