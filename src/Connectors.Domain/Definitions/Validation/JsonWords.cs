using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Definitions.Validation;

/// <summary>Words for the kinds of JSON values.</summary>
internal static class JsonWords
{
    public static string A(NodeKind kind) => kind switch
    {
        NodeKind.Object => "an object",
        NodeKind.List => "a list",
        NodeKind.Text => "text",
        NodeKind.Number => "a number",
        NodeKind.True => "true",
        NodeKind.False => "false",
        _ => "null",
    };
}
