using System.Text.Json;

namespace Connectors.Domain.Definitions.Validation;

/// <summary>Words for what stands in a JSON document.</summary>
internal static class JsonWords
{
    public static string A(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };
}
