using Connectors.OpenApi.Reading;

namespace Connectors.Cli.Reading;

/// <summary>A format that is imported.</summary>
/// <param name="Kind">What its documents are.</param>
/// <param name="Name">The word for it on the command line.</param>
/// <param name="Noun">One of its documents, with the article.</param>
/// <param name="Versions">What can be read of it.</param>
/// <param name="Example">The name of such a file.</param>
internal sealed record ImportFormat(DocumentKind Kind, string Name, string Noun, string Versions, string Example)
{
    public static IReadOnlyList<ImportFormat> All { get; } =
    [
        new(DocumentKind.OpenApi, "openapi", "an OpenAPI document", "Swagger 2.0, OpenAPI 3.0 or 3.1, in JSON or YAML", "petstore.yaml"),
        new(DocumentKind.Postman, "postman", "a Postman collection", "A collection in the format v2.0 or v2.1", "shop.collection.json"),
        new(DocumentKind.Har, "har", "a HAR file", "A recording in the format HAR 1.2", "shop.har"),
    ];

    /// <summary>The format of a kind of document; null for a definition, and for what is not known.</summary>
    public static ImportFormat? Of(DocumentKind kind) => All.FirstOrDefault(format => format.Kind == kind);
}
