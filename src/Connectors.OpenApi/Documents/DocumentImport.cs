using Connectors.OpenApi.Importing;
using Connectors.OpenApi.Reading;

namespace Connectors.OpenApi.Documents;

/// <summary>Imports a document of any kind that is read.</summary>
public static class DocumentImport
{
    /// <param name="document">The bytes of a document that may come from anywhere.</param>
    /// <param name="kind">What <see cref="KindReader"/> says that it is.</param>
    public static ImportResult Read(ReadOnlyMemory<byte> document, DocumentKind kind) => kind is DocumentKind.Postman or DocumentKind.Har
        ? CollectionImport.Read(document, kind)
        : OpenApiImport.Read(document);
}
