using System.ComponentModel.DataAnnotations;
using Connectors.Domain.Definitions.Parts;
using Endpoint = Connectors.Domain.Definitions.Parts.Endpoint;

namespace Connectors.Web.Pages.Installed.Editing;

/// <summary>An endpoint as its form has it. Headers and query parameters are lines of <c>name: value</c>.</summary>
public sealed class EndpointForm
{
    [Required(ErrorMessage = "Give the endpoint a key, such as orders.list.")]
    public string Key { get; set; } = "";

    public string? Name { get; set; }

    public string? Entity { get; set; }

    [Required(ErrorMessage = "Give an HTTP method, such as GET.")]
    public string Method { get; set; } = "GET";

    public string? Path { get; set; }

    public string? Query { get; set; }

    public string? Headers { get; set; }

    public string? Body { get; set; }

    public string? Records { get; set; }

    /// <summary>The fields by their place in the definition.</summary>
    public static IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["key"] = nameof(Key),
        ["name"] = nameof(Name),
        ["entity"] = nameof(Entity),
        ["method"] = nameof(Method),
        ["path"] = nameof(Path),
        ["query"] = nameof(Query),
        ["headers"] = nameof(Headers),
        ["body"] = nameof(Body),
        ["records"] = nameof(Records),
    };

    public static EndpointForm Of(Endpoint endpoint) => new()
    {
        Key = endpoint.Key,
        Name = endpoint.Name,
        Entity = endpoint.Entity,
        Method = endpoint.Method,
        Path = endpoint.Path,
        Query = Lines(endpoint.Query),
        Headers = Lines(endpoint.Headers),
        Body = endpoint.Body,
        Records = endpoint.Records,
    };

    /// <summary>The endpoint with what the form says; what the form does not show stays.</summary>
    public Endpoint On(Endpoint endpoint) => endpoint with
    {
        Key = Key.Trim(),
        Name = Text(Name),
        Entity = Text(Entity),
        Method = Method.Trim(),
        Path = Text(Path),
        Query = Values(Query, endpoint.Query),
        Headers = Values(Headers, endpoint.Headers),
        Body = Text(Body)?.ReplaceLineEndings("\n"),
        Records = Text(Records),
    };

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string Lines(IReadOnlyList<NamedValue> values) => string.Join('\n', values.Select(value => $"{value.Key}: {value.Value}"));

    // A line that keeps its name keeps what a newer publisher wrote beside it.
    private static List<NamedValue> Values(string? lines, IReadOnlyList<NamedValue> before) =>
    [
        .. (lines ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line =>
        {
            var parts = line.Split(':', 2, StringSplitOptions.TrimEntries);
            var known = before.FirstOrDefault(value => value.Key == parts[0]) ?? new NamedValue { Key = parts[0] };
            return known with { Value = parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null };
        }),
    ];
}
