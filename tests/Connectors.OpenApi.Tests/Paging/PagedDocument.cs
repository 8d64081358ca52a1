namespace Connectors.OpenApi.Tests.Paging;

/// <summary>A document with an operation that asks for pages of a list.</summary>
internal static class PagedDocument
{
    private const string Data = """ "data": { "type": "array", "items": { "type": "object", "properties": { "id": {} } } } """;

    /// <param name="parameters">For example <c>page default=1; per_page max=100</c>.</param>
    /// <param name="members">Members of the response, beside its list.</param>
    public static string Of(string parameters, string members) => Some.Operation($$"""
        { "operationId": "x",
          "parameters": [ {{string.Join(',', parameters.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(Parameter))}} ],
          {{Response.Of($$"""{ "type": "object", "properties": { {{Data}}{{(members.Length > 0 ? "," : "")}} {{members}} } }""")}} }
        """);

    // page default=1 max=100
    private static string Parameter(string text)
    {
        var words = text.Split(' ');
        string Quoted(string value) => int.TryParse(value, out _) ? value : $"\"{value}\"";
        string? Given(string name) =>
            words.FirstOrDefault(word => word.StartsWith($"{name}=", StringComparison.Ordinal))?[(name.Length + 1)..];
        var schema = new[]
        {
            words.Contains("date") ? "\"type\": \"string\", \"format\": \"date\""
                : words.Contains("string") ? "\"type\": \"string\"" : "\"type\": \"integer\"",
            Given("default") is { } usual ? $"\"default\": {Quoted(usual)}" : "",
            Given("min") is { } least ? $"\"minimum\": {least}" : "",
            Given("max") is { } most ? $"\"maximum\": {most}" : "",
        };
        return $$"""
            { "name": "{{words[0]}}", "in": "{{(words.Contains("header") ? "header" : "query")}}",
              "description": "{{Given("about")?.Replace('_', ' ')}}",
              "schema": { {{string.Join(',', schema.Where(one => one.Length > 0))}} } }
            """;
    }
}
