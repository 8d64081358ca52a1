using Connectors.Domain.Definitions.Parts;
using Connectors.OpenApi.Schemas;
using Microsoft.OpenApi;

namespace Connectors.OpenApi.Fields;

/// <summary>The type of a field for what a schema says. First match wins.</summary>
internal static class FieldTypes
{
    public static FieldType Of(SchemaShape shape, FieldUse use) => shape switch
    {
        { Type: JsonSchemaType.String, Format: "binary" } when use == FieldUse.Parts => FieldType.File,
        { Type: JsonSchemaType.String } => FieldType.Text,
        { Type: JsonSchemaType.Integer } => FieldType.Integer,
        { Type: JsonSchemaType.Number } => FieldType.Number,
        { Type: JsonSchemaType.Number | JsonSchemaType.Integer } => FieldType.Number,
        { Type: JsonSchemaType.Boolean } => FieldType.Boolean,
        { IsObject: true, Properties.Count: > 0 } => FieldType.Object,
        { Type: null, Allowed.Count: > 0 } => FieldType.Text,
        { Type: null, Format: "date" or "date-time" or "email" or "uri" or "uuid" } => FieldType.Text,
        _ => FieldType.Json,
    };
}
