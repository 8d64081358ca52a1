using System.Text.Json;
using Connectors.Cli.Reading;
using Connectors.Domain.Definitions.Faults;

namespace Connectors.Cli.Writing;

/// <summary>What a program learns about an import. The names of the properties are promised.</summary>
internal sealed record ImportReport
{
    /// <summary>The file as the call names it.</summary>
    public required string File { get; init; }

    /// <summary>Null where the import failed.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>What was left out, repaired or decided.</summary>
    public IReadOnlyList<Fault> LeftOut { get; init; } = [];

    /// <summary>Why there is no definition; points into the document.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>Why the file could not be read; null where it could.</summary>
    public string? Error { get; init; }

    /// <summary>Null where it was written to a file.</summary>
    public JsonElement? Definition { get; init; }

    public static ImportReport Of(Document document, bool withDefinition) => document switch
    {
        Document.Accepted imported => new ImportReport
        {
            File = document.File,
            Fingerprint = imported.Definition.Fingerprint.ToString(),
            LeftOut = [.. imported.Report.Select(note => new Fault(note.Place, note.Message))],
            Definition = withDefinition ? JsonElement.Parse(imported.Definition.ToText()) : null,
        },
        Document.AtFault atFault => new ImportReport { File = document.File, Faults = atFault.Faults },
        _ => new ImportReport { File = document.File, Error = (document as Document.Unreadable)?.Why },
    };
}
