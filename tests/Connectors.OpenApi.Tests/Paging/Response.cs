namespace Connectors.OpenApi.Tests.Paging;

/// <summary>Responses of operations.</summary>
internal static class Response
{
    /// <summary>The member of an operation that says what it responds with.</summary>
    public static string Of(string schema, string headers = "{}") => $$"""
        "responses": { "200": { "description": "", "headers": {{headers}}, "content": { "application/json": { "schema": {{schema}} } } } }
        """;
}
