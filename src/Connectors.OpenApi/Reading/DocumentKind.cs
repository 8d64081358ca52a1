namespace Connectors.OpenApi.Reading;

/// <summary>What a document says it is.</summary>
public enum DocumentKind
{
    Unknown,

    /// <summary><c>"format": "connector/…"</c> at the root.</summary>
    Definition,

    /// <summary><c>swagger</c> or <c>openapi</c> at the root.</summary>
    OpenApi,

    /// <summary>A Postman collection: <c>info</c> at the root has its schema or id.</summary>
    Postman,

    /// <summary>A HAR file: <c>log</c> at the root.</summary>
    Har,
}
