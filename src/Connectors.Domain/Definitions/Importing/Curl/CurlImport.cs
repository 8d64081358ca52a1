using Connectors.Domain.Definitions.Importing.Samples;
using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Definitions.Importing.Curl;

/// <summary>Makes a connector of a cURL command. Nothing is sent, no file is read, and no credential is kept.</summary>
public static class CurlImport
{
    /// <summary>The longest command that is read.</summary>
    public const int LongestCommand = 100_000;

    private const int MostFaults = 5;

    /// <param name="text">A command for a POSIX shell or for Windows' cmd; it may come from anywhere.</param>
    public static CurlResult Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return Refused("Paste a cURL command.");
        if (text.Length > LongestCommand) return Refused($"The command is longer than {LongestCommand:N0} characters. Shorten its data.");
        if (text.Contains('\0', StringComparison.Ordinal)) return Refused("The command contains a NUL character. Copy it again.");
        var (command, fault) = CurlReader.Read(text);
        if (command is null) return Refused(fault!);
        var (address, broken) = RequestAddress.Read(command.Address!);
        if (address is null) return Refused(broken!);
        var notes = new RequestNotes();
        return ConnectorDefinition.Create(new CurlContent(command, address, notes).Build()) switch
        {
            DefinitionResult.Accepted(var definition) => new CurlResult.Imported(definition, [.. notes.All.Select(note => note.ToString())])
            {
                NeedsAction = notes.All.Any(note => note.NeedsAction),
            },
            DefinitionResult.Refused(var faults) => new CurlResult.Refused([.. faults.Take(MostFaults).Select(one => one.Message)]),
            _ => throw new InvalidOperationException("A definition is accepted or refused."),
        };
    }

    /// <summary>The path of an imported endpoint below another base URL; null where it is elsewhere.</summary>
    /// <param name="imported">What was read.</param>
    /// <param name="baseUrl">The connector's base URL, which may have placeholders.</param>
    public static string? PathBelow(ConnectorContent imported, string baseUrl)
    {
        var whole = imported.BaseUrl + imported.Endpoints[0].Path;
        var at = 0;
        foreach (var piece in baseUrl.TrimEnd('/').Split("{{").Select(part => part.Split("}}", 2)[^1]))
        {
            var found = whole.IndexOf(piece, at, StringComparison.OrdinalIgnoreCase);
            // In the place of a placeholder is one label or segment.
            if (found < 0 || whole.AsSpan(at, found - at).Contains('/') || (at == 0 && found > 0)) return null;
            at = found + piece.Length;
        }

        if (baseUrl.TrimEnd('/').EndsWith("}}", StringComparison.Ordinal))
            at = whole.IndexOf('/', at) is >= 0 and var end ? end : whole.Length;
        return at == whole.Length ? "/" : whole[at] is '/' or '?' ? whole[at..] : null;
    }

    private static CurlResult.Refused Refused(string fault) => new([fault]);
}
