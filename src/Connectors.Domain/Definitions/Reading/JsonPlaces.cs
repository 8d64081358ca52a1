using System.Text.Json;
using Connectors.Domain.Definitions.Faults;

namespace Connectors.Domain.Definitions.Reading;

/// <summary>Finds lines in a document: those of places, and those of properties that are there twice.</summary>
public static class JsonPlaces
{
    /// <param name="utf8">A document that can be read as JSON.</param>
    /// <param name="pointers">JSON pointers.</param>
    /// <returns>The line of each pointer that has a value, from 1.</returns>
    public static IReadOnlyDictionary<string, int> Lines(ReadOnlySpan<byte> utf8, IReadOnlySet<string> pointers)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var walk = new TokenWalk(utf8);
        while (lines.Count < pointers.Count && walk.Read())
        {
            if (walk.Token is JsonTokenType.EndObject or JsonTokenType.EndArray) continue;
            var pointer = walk.Pointer();
            if (pointers.Contains(pointer)) lines.TryAdd(pointer, walk.Line);
        }

        return lines;
    }

    /// <summary>A fault for every property that its object has already, with both lines.</summary>
    /// <param name="utf8">A document that can be read as JSON.</param>
    public static IReadOnlyList<Fault> Duplicates(ReadOnlySpan<byte> utf8)
    {
        var faults = new List<Fault>();
        var objects = new Stack<Dictionary<string, int>>();
        var walk = new TokenWalk(utf8);
        while (faults.Count < DefinitionLimits.Faults && walk.Read())
        {
            if (walk.Token == JsonTokenType.StartObject) objects.Push(new Dictionary<string, int>(StringComparer.Ordinal));
            if (walk.Token == JsonTokenType.EndObject) objects.Pop();
            if (walk.Token == JsonTokenType.PropertyName && !objects.Peek().TryAdd(walk.Name, walk.Line))
                faults.Add(new Fault(walk.Pointer(), DuplicateWords(walk.Name, objects.Peek()[walk.Name], walk.Line)));
        }

        return faults;
    }

    /// <summary>Says that a property is there twice.</summary>
    public static string DuplicateWords(string name, int first, int second) => first == second
        ? $"The property \"{name}\" appears twice on line {first}. Remove one."
        : $"The property \"{name}\" appears on line {first} and again on line {second}. Remove one.";

    /// <summary>The line of a byte, beginning with 1.</summary>
    internal static int LineOf(ReadOnlySpan<byte> utf8, int at) => utf8[..at].Count((byte)'\n') + 1;
}
