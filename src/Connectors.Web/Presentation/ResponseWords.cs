using Connectors.Domain.Requests.Responses;

namespace Connectors.Web.Presentation;

/// <summary>Values of responses in words.</summary>
public static class ResponseWords
{
    /// <summary>The name of a value; what has none is named by its place.</summary>
    public static string NameOf(ResponseValue value) =>
        value.Name.Length > 0 ? value.Name : value.Path == "$" ? "response" : "each";

    /// <summary>“list of 23”.</summary>
    public static string KindOf(ResponseValue value) => value.Kind switch
    {
        ResponseKind.Unknown => "empty",
        ResponseKind.Text => "text",
        ResponseKind.Number => "number",
        ResponseKind.Integer => "integer",
        ResponseKind.Boolean => "boolean",
        ResponseKind.Object => "object",
        ResponseKind.List => $"list of {value.Count}",
        ResponseKind.Mixed => "several types",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.Kind, "A kind without words."),
    };
}
