using System.Text.Json.Nodes;
using Connectors.Domain.Definitions.Importing.Samples;
using Connectors.OpenApi.Collections.Requests;

namespace Connectors.OpenApi.Collections.Postman;

/// <summary>The body of a request, by its mode.</summary>
internal static class PostmanBody
{
    private const string Form = "application/x-www-form-urlencoded";

    /// <param name="body">The body.</param>
    /// <param name="sample">The request with its headers, which say the type more surely than the body's mode does.</param>
    /// <param name="place">Where the request is.</param>
    /// <param name="report">What was left out.</param>
    public static RequestSample Read(JsonNode? body, RequestSample sample, string place, ImportNotes report)
    {
        if (body is not JsonObject || body.Flag("disabled")) return sample;
        switch (body.Text("mode"))
        {
            case "raw": return Raw(body, sample);
            case "urlencoded": return Typed(sample, Form) with { Data = FormText(body.At("urlencoded")) };
            case "formdata":
                return sample with
                {
                    Parts = [.. body.At("formdata").Rows("key").Select(Part)],
                    Headers = [.. sample.Headers.Where(IsNoType)],
                };
            case "graphql": return sample with { Data = GraphQl(body.At("graphql")), IsJson = true };
            case "file":
                report.Name(place, "bodies are files, whose content is handed over by the step before", sample.Method, Importance.Decided);
                return Typed(sample, "application/octet-stream") with { Data = "{{payload}}" };
            default: return sample;
        }
    }

    private static RequestSample Raw(JsonNode body, RequestSample sample)
    {
        if (body.Text("raw") is not { } text) return sample;
        var language = body.At("options").At("raw").Text("language");
        return language switch
        {
            "xml" => Typed(sample, "application/xml"),
            "html" => Typed(sample, "text/html"),
            "text" => Typed(sample, "text/plain"),
            _ => sample,
        } with
        { Data = text, IsJson = language == "json" && sample.Headers.All(IsNoType) };
    }

    private static RequestSample Typed(RequestSample sample, string type) =>
        sample.Headers.All(IsNoType) ? sample with { Headers = [.. sample.Headers, ("Content-Type", type)] } : sample;

    private static bool IsNoType((string Name, string Value) header) =>
        !header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase);

    // In version 2.0 it may be one text.
    private static string? FormText(JsonNode? form) => form is JsonArray
        ? string.Join('&', form.Rows("key").Select(row => QueryText.Pair(row.Text("key")!, row.Text("value") ?? "")))
        : Vendor.Scalar(form);

    private static FormPart Part(JsonNode row) => new(row.Text("key")!, row.Text("value") ?? "", row.Text("type") == "file");

    private static string GraphQl(JsonNode? body)
    {
        var variables = body.Text("variables") is { } text ? JsonMembers.Parse(text) : body.At("variables")?.DeepClone();
        var query = new JsonObject { ["query"] = body.Text("query") ?? "" };
        if (body.Text("operationName") is { } name) query["operationName"] = name;
        if (variables is JsonObject) query["variables"] = variables;
        return query.ToJsonString();
    }
}
