using Connectors.Domain.Definitions.Parts;
using Connectors.OpenApi.Schemas;
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
        foreach (var other in content.Keys.Where(other => MediaTypes.Essence(other) != MediaTypes.Essence(type)))
            leftOut.Count(place, $"bodies as {other} were left out: an endpoint has one content type");
        if (type == Form) return (FormTemplate(content[type].Schema, place), type);
        if (type == Multipart) return (LeftOut(content[type]?.Schema, place), type);
        if (content[type]?.Schema is not null)
            leftOut.Count(place, "body schemas were left out: the body is what the previous step passes on");
        if (MediaTypes.IsAny(type))
            leftOut.Count(place, $"bodies of any type ({type}) are sent as JSON", importance: Importance.Decided);
        return ("{{payload}}", MediaTypes.IsUsual(type) || MediaTypes.IsAny(type) ? null : type.Trim());
    }

    private static string Chosen(IEnumerable<string> types) => types
        .OrderBy(type => MediaTypes.IsJson(type) ? 0
            : type.Contains("+json", StringComparison.OrdinalIgnoreCase) ? 1
            : type == Form ? 2
            : MediaTypes.IsAny(type) ? 3
            : 4)
        .ThenBy(type => type, StringComparer.Ordinal)
        .First();

    private string? LeftOut(IOpenApiSchema? schema, string place)
    {
        leftOut.Name(
            place,
            "forms of several parts (multipart/form-data) were left out, and the endpoints send no body: "
                + "connectors can't send parts. The parts",
            string.Join(" + ", SchemaShape.Of(schema).Properties.Keys),
            Importance.Missing);
        return null;
    }

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
