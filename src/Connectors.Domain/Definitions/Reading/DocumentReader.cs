using System.Text.Json;
using System.Text.Unicode;
using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Definitions.Reading;

/// <summary>Turns bytes from outside into a JSON tree, or into what is wrong with them.</summary>
internal static class DocumentReader
{
    /// <param name="utf8">Anything.</param>
    /// <param name="faults">Empty where a document is returned.</param>
    /// <returns>The tree, for the caller to dispose, or null.</returns>
    public static JsonTree? Read(ReadOnlyMemory<byte> utf8, out IReadOnlyList<Fault> faults)
    {
        faults = [];
        if (utf8.Span.StartsWith("\uFEFF"u8)) utf8 = utf8[3..];
        if (EncodingFault(utf8.Span) is { } encoding)
        {
            faults = [new Fault("", encoding)];
            return null;
        }

        try
        {
            var tree = TreeReader.Read(utf8, DefinitionShape.Root);
            if (!tree.HasLoneSurrogates) return tree;
            faults = JsonFaults.LoneSurrogates(utf8.Span);
            tree.Dispose();
        }
        catch (JsonException)
        {
            faults = [JsonFaults.Syntax(utf8.Span)];
        }

        return null;
    }

    private static string? EncodingFault(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > DefinitionLimits.DocumentBytes)
            return $"The document is larger than 5 MB ({bytes.Length:N0} bytes). Remove unused parts.";
        if (bytes.IsEmpty) return "The document is empty. A definition starts with { \"format\": \"connector/1\", … }.";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
            || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
            || bytes[..Math.Min(2, bytes.Length)].Contains((byte)0))
            return "The document is UTF-16 or UTF-32. Save it as UTF-8.";
        return Utf8.IsValid(bytes) ? null : "The document is not UTF-8. Save it as UTF-8.";
    }
}
