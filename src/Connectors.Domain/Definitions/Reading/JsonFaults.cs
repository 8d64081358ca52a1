using System.Text.Json;
using Connectors.Domain.Definitions.Faults;
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
                    return new Fault(walk.Pointer(), $"More than {DefinitionLimits.Depth} levels. Flatten the document.");
        }
        catch (JsonException fault)
        {
            return new Fault(walk.Pointer(), JsonSyntax.Explain(fault, utf8));
        }

        return new Fault("", "Not JSON.");
    }

    /// <summary>Every text and name with half of a surrogate pair; such documents have no UTF-8 text (RFC 8259, 8.2).</summary>
    public static IReadOnlyList<Fault> LoneSurrogates(ReadOnlySpan<byte> utf8)
    {
        var faults = new List<Fault>();
        var walk = new TokenWalk(utf8);
        while (faults.Count < DefinitionLimits.Faults && walk.Read())
            if (walk.Token is JsonTokenType.PropertyName or JsonTokenType.String && RawText.HasLoneSurrogate(walk.Raw))
                faults.Add(new Fault(
                    walk.Pointer(), "Half of a surrogate pair (\\ud800 to \\udfff). Write the whole character."));
        return faults;
    }
}
