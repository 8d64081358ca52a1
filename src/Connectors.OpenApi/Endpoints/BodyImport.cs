using Connectors.Domain.Definitions.Parts;
using Connectors.OpenApi.Fields;
using Connectors.OpenApi.Schemas;
using Microsoft.OpenApi;

namespace Connectors.OpenApi.Endpoints;

/// <summary>What became of a request body.</summary>
/// <param name="Template">Its template; null where it is built from fields, or none is sent.</param>
/// <param name="ContentType">Its media type; null for plain JSON.</param>
/// <param name="Fields">What it is made of.</param>
internal sealed record ImportedBody(string? Template, string? ContentType, IReadOnlyList<Field> Fields)
{
    public bool IsSent => Template is not null || Fields.Count > 0;
}

/// <summary>A request body becomes fields, a template with the fields of a form, or what the previous step passes on.</summary>
/// <remarks>
/// The schema of a JSON body becomes fields and no template: a template would send every field, whether it has a value or not.
/// </remarks>
internal sealed class BodyImport(EndpointInputs inputs, string endpoint, ImportNotes report)
{
    private const string Form = "application/x-www-form-urlencoded";
    private const string Multipart = "multipart/form-data";
    private const string Record = "{{payload}}";

    public ImportedBody Import(IOpenApiRequestBody? body, string operation)
    {
        if (body?.Content is not { Count: > 0 } content) return new ImportedBody(null, null, []);
        var place = $"{operation}/requestBody";
        var type = Chosen(content.Keys);
        foreach (var other in content.Keys.Where(other => MediaTypes.Essence(other) != MediaTypes.Essence(type)))
            report.Count(place, $"bodies as {other} were left out: an endpoint has one content type");
        var schema = content[type]?.Schema;
        if (MediaTypes.Essence(type) == Form)
            return new ImportedBody(FormTemplate(schema, place), type, Fields(schema, FieldUse.Sent, place));
        if (MediaTypes.Essence(type) == Multipart) return Parts(schema, type, place);
        if (MediaTypes.IsAny(type))
            report.Count(place, $"bodies of any type ({type}) are sent as JSON", importance: Importance.Decided);
        var isJson = MediaTypes.IsAny(type) || type.Contains("json", StringComparison.OrdinalIgnoreCase);
        if (!isJson && SchemaShape.Of(schema).IsObject)
            report.Count(
                place, $"schemas of bodies as {type} were left out: fields are for JSON and forms", importance: Importance.Limited);
        var fields = isJson ? Fields(schema, FieldUse.Sent, place) : [];
        // A body of constants alone is no body that a step fills in.
        var template = fields.Any(field => field.Constant is null) ? null : Record;
        return new ImportedBody(template, MediaTypes.IsUsual(type) || MediaTypes.IsAny(type) ? null : type.Trim(), fields);
    }

    private ImportedBody Parts(IOpenApiSchema? schema, string type, string place)
    {
        var fields = Fields(schema, FieldUse.Parts, place);
        if (fields.Count == 0)
            report.Add(place, "The multipart form was left out: the document names no parts, so no body is sent.", Importance.Missing);
        if (fields.Any(field => field.Type == FieldType.File))
            report.Name(place, "forms have files, whose content is sent as text", endpoint, Importance.Limited);
        return new ImportedBody(null, type, fields);
    }

    private IReadOnlyList<Field> Fields(IOpenApiSchema? schema, FieldUse use, string place) =>
        new FieldReading(use, place, endpoint, report).Read(schema);

    private static string Chosen(IEnumerable<string> types) => types
        .OrderBy(type => MediaTypes.IsJson(type) ? 0
            : type.Contains("+json", StringComparison.OrdinalIgnoreCase) ? 1
            : MediaTypes.Essence(type) == Form ? 2
            : MediaTypes.IsAny(type) ? 3
            : 4)
        .ThenBy(type => type, StringComparer.Ordinal)
        .First();

    private string FormTemplate(IOpenApiSchema? schema, string place)
    {
        var fields = new List<string>();
        foreach (var (name, field) in schema?.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            var key = inputs.Ask(name, "form", new Variable
            {
                Label = report.Fit(Vendor.Text(field.Extensions, "x-ms-summary"), 200, place),
                Help = report.Fit(field.Description, 1_000, place),
                Default = report.Default(Vendor.Scalar(field.Default), place),
                Required = schema!.Required?.Contains(name) == true,
            });
            fields.Add($"{Uri.EscapeDataString(name)}={{{{{key}}}}}");
        }

        return fields.Count > 0 ? string.Join('&', fields) : Record;
    }
}
