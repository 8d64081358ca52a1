using Connectors.Domain.Definitions.Parts;
using Microsoft.OpenApi;

namespace Connectors.OpenApi.Endpoints;

/// <summary>A request body becomes a template: what the previous step passes on, or the fields of a form.</summary>
/// <remarks>
/// The schema of a JSON body is not unfolded into a template: it can be circular or endless, and flows pass on whole records.
/// </remarks>
internal sealed class BodyImport(EndpointInputs inputs, LeftOutList leftOut)
{
    private const string Form = "application/x-www-form-urlencoded";
    private const string Multipart = "multipart/form-data";

    public (string? Body, string? ContentType) Import(IOpenApiRequestBody? body, string operation)
    {
        if (body?.Content is not { Count: > 0 } content) return (null, null);
        var place = $"{operation}/requestBody";
        var type = Chosen(content.Keys);
        foreach (var other in content.Keys.Where(other => other != type))
            leftOut.Count(place, $"bodies as {other} were left out: an endpoint has one content type");
        if (type == Form) return (FormTemplate(content[type].Schema, place), type);
        if (type == Multipart)
        {
            leftOut.Add(place, "The multipart form was left out: the endpoint sends no body.");
            return (null, type);
        }

        if (content[type]?.Schema is not null)
            leftOut.Count(place, "body schemas were left out: the body is what the previous step passes on");
        return ("{{payload}}", IsPlainJson(type) ? null : type);
    }

    private static string Chosen(IEnumerable<string> types) =>
        types.OrderBy(type => IsPlainJson(type) ? 0 : type.EndsWith("+json", StringComparison.OrdinalIgnoreCase) ? 1 : type == Form ? 2 : 3)
            .ThenBy(type => type, StringComparer.Ordinal).First();

    private static bool IsPlainJson(string type) =>
        type.Split(';')[0].Trim().Equals("application/json", StringComparison.OrdinalIgnoreCase);

    private string FormTemplate(IOpenApiSchema? schema, string place)
    {
        var fields = new List<string>();
        foreach (var (name, field) in schema?.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            var key = inputs.Ask(name, "form", new Variable
            {
                Label = leftOut.Fit(Vendor.Text(field.Extensions, "x-ms-summary"), 200, place),
                Help = leftOut.Fit(field.Description, 1_000, place),
                Default = leftOut.Default(Vendor.Scalar(field.Default), place),
                Required = schema!.Required?.Contains(name) == true,
            });
            fields.Add($"{Uri.EscapeDataString(name)}={{{{{key}}}}}");
        }

        return fields.Count > 0 ? string.Join('&', fields) : "{{payload}}";
    }
}
