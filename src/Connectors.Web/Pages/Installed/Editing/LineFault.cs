using System.Text.Json;
using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Definitions.Reading;

namespace Connectors.Web.Pages.Installed.Editing;

/// <summary>A fault of a text and the line that it is on.</summary>
/// <param name="Line">From 1; null where the whole text is meant, or the words name the line.</param>
/// <param name="Pointer">Its place: a JSON pointer; empty for the whole text.</param>
/// <param name="Message">What is wrong, and what would be right.</param>
public sealed record LineFault(int? Line, string Pointer, string Message)
{
    public string Words => Line is { } line ? $"Line {line}, {Pointer}: {Message}" : Message;

    /// <summary>Finds the lines of faults.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="faults">Its faults. Of a property that is missing, the line is that of its object.</param>
    public static IEnumerable<LineFault> Of(ReadOnlySpan<byte> utf8, IReadOnlyList<Fault> faults)
    {
        if (!IsJson(utf8)) return faults.Select(fault => new LineFault(null, fault.Pointer, fault.Message));
        var places = faults.SelectMany(fault => new[] { fault.Pointer, ParentOf(fault.Pointer) }).Where(place => place.Length > 0);
        var lines = JsonPlaces.Lines(utf8, places.ToHashSet(StringComparer.Ordinal));
        return faults.Select(fault => new LineFault(LineOf(fault.Pointer), fault.Pointer, fault.Message));

        int? LineOf(string pointer) => lines.TryGetValue(pointer, out var line) || lines.TryGetValue(ParentOf(pointer), out line)
            ? line
            : null;
    }

    private static string ParentOf(string pointer) => pointer[..Math.Max(pointer.LastIndexOf('/'), 0)];

    private static bool IsJson(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8);
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
