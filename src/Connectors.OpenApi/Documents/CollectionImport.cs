using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Faults;
using Connectors.OpenApi.Collections.Building;
using Connectors.OpenApi.Collections.Har;
using Connectors.OpenApi.Collections.Postman;
using Connectors.OpenApi.Fields;
using Connectors.OpenApi.Importing;
using Connectors.OpenApi.Reading;

namespace Connectors.OpenApi.Documents;

/// <summary>Makes a connector of the samples of a Postman collection (2.0, 2.1) or a HAR file (1.2). No credential is kept.</summary>
public static class CollectionImport
{
    /// <param name="document">The bytes of a file that may come from anywhere.</param>
    /// <param name="kind">Postman or Har.</param>
    /// <returns>The definition and what it could not carry, or the faults. Invalid files never throw.</returns>
    public static ImportResult Read(ReadOnlyMemory<byte> document, DocumentKind kind)
    {
        if (SourceText.Read(document, out var fault) is not { } tree)
            return new ImportResult.Refused([fault ?? new Fault("", OtherKinds.Words(document.Span))]);
        var report = new ImportNotes();
        var collected = kind == DocumentKind.Har
            ? HarReader.Read(tree, report, out fault)
            : PostmanReader.Read(tree, report, out fault);
        if (collected is null) return new ImportResult.Refused(new SourceLines(document).Place([fault!]));
        return CollectedContent.Of(collected, report) is { } read
            ? Checked(read, report)
            : ImportNotes.Refuse(kind == DocumentKind.Har ? "/log/entries" : "/item", Empty(kind));
    }

    private static ImportResult Checked(CollectedContent read, ImportNotes report) =>
        ValidContent.Of(FieldBudget.Fit(read.Content, report), read.Places, report, "request") switch
        {
            DefinitionResult.Accepted accepted => new ImportResult.Imported(accepted.Definition, report.ToList()),
            DefinitionResult.Refused(var faults) => new ImportResult.Refused([.. faults.Select(OpenApiImport.Explained)]),
            var other => throw new InvalidOperationException($"{other}"),
        };

    private static string Empty(DocumentKind kind) => kind == DocumentKind.Har
        ? "The recording has no call of an API that succeeded. "
            + "Record while the page loads its data, and export all requests with their content."
        : "The collection has no request with a URL. Add one, and export the collection again.";
}
