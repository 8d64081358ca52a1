using System.Text.Json;
using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Definitions.Reading;

/// <summary>Says where bytes stop being JSON that can be read.</summary>
internal static class JsonFaults
{
    /// <param name="utf8">Valid UTF-8 that was refused as JSON.</param>
    public static Fault Syntax(ReadOnlySpan<byte> utf8)
    {
        var walk = new TokenWalk(utf8);
        try
        {
            while (walk.Read())
                if (walk.Depth >= DefinitionLimits.Depth && walk.Token is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    return new Fault(walk.Pointer(), $"The document is deeper than {DefinitionLimits.Depth} levels; flatten it.");
        }
        catch (JsonException fault)
        {
            return new Fault(
                walk.Pointer(), $"Not JSON at line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}: {Reason(fault)}");
        }

        return new Fault("", "Not JSON; check it with a JSON validator.");
    }

    /// <summary>Every text and name with half of a surrogate pair; such documents have no UTF-8 text (RFC 8259, 8.2).</summary>
    public static IReadOnlyList<Fault> LoneSurrogates(ReadOnlySpan<byte> utf8)
    {
        var faults = new List<Fault>();
        var walk = new TokenWalk(utf8);
        while (faults.Count < DefinitionLimits.Faults && walk.Read())
            if (walk.Token is JsonTokenType.PropertyName or JsonTokenType.String && RawText.HasLoneSurrogate(walk.Raw))
                faults.Add(new Fault(
                    walk.Pointer(), "Half of a surrogate pair stands alone (\\ud800 to \\udfff); write the whole character."));
        return faults;
    }

    // The framework's message ends in the place, which is said already.
    private static string Reason(JsonException fault)
    {
        var place = fault.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return place < 0 ? fault.Message : fault.Message[..place];
    }
}
