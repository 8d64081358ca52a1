using System.Text;

namespace Connectors.OpenApi.Reading;

/// <summary>Says of a document that is no OpenAPI what it is, and what to do. First match wins.</summary>
internal static class OtherKinds
{
    private const int Looked = 4_000;

    private static readonly (string Sign, string Words)[] Kinds =
    [
        ("<html", "This is a web page. Download the document that it shows, often at /openapi.json or /swagger.json."),
        ("<!doctype html", "This is a web page. Download the document that it shows, often at /openapi.json or /swagger.json."),
        ("<?xml", "This is XML. OpenAPI is JSON or YAML."),
        ("_postman_variable_scope", "These are the variables of a Postman environment. Export the collection, in the format v2.1."),
        ("_postman_id", "This is a Postman collection in a format that can't be read. Export it in the format v2.1."),
        ("schema.getpostman.com", "This is a Postman collection in a format that can't be read. Export it in the format v2.1."),
        ("\"__export_format\"", "This is an export of Insomnia. Export it as HAR."),
        ("asyncapi", "This is AsyncAPI, which describes messages. Connectors send requests: import an OpenAPI document."),
        ("#%raml", "This is RAML. Convert it to OpenAPI first."),
        ("discoveryversion", "This is a Google discovery document. Convert it to OpenAPI first."),
        ("swaggerversion", "This is Swagger 1. Convert it to Swagger 2.0 or OpenAPI 3 first."),
    ];

    private const string Unknown = "This is not an OpenAPI document, a Postman collection or a HAR file. "
        + "OpenAPI is an object with a version, such as openapi: 3.0.1.";

    public static string Words(ReadOnlySpan<byte> document)
    {
        var text = Encoding.UTF8.GetString(document[..Math.Min(document.Length, Looked)]);
        return Array.Find(Kinds, kind => text.Contains(kind.Sign, StringComparison.OrdinalIgnoreCase)).Words ?? Unknown;
    }
}
