using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Definitions.Shapes;

namespace Connectors.Domain.Definitions.Schema;

/// <summary>
/// The JSON Schema (draft 7, which editors know best) of a definition, made from the same shapes that validation uses,
/// for completion in editors.
/// </summary>
/// <remarks>
/// It allows unknown properties, as the format does. What a schema cannot say (duplicate keys, undeclared variables) only validation finds.
/// </remarks>
public static class DefinitionSchema
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema as indented JSON text that ends in a line end.</summary>
    public static string ToJson()
    {
        var schema = ObjectSchema(DefinitionShape.Root);
        schema.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        schema.Insert(1, "title", $"Connector definition ({ConnectorContent.CurrentFormat})");
        schema.Add("definitions", Definitions());
        return schema.ToJsonString(Indented) + "\n";
    }

    private static JsonObject Definitions()
    {
        var definitions = new JsonObject();
        foreach (var shape in DefinitionShape.Root.Reachable().OrderBy(shape => shape.Type.Name, StringComparer.Ordinal))
            definitions.Add(Name(shape), ObjectSchema(shape));
        return definitions;
    }

    private static JsonObject ObjectSchema(ObjectShape shape)
    {
        var properties = new JsonObject();
        foreach (var property in shape.Properties) properties.Add(property.Name, PropertySchema(property));
        foreach (var late in shape.Type.GetCustomAttributes<LateAttribute>()) properties.Add(late.Name, LateSchema(late));
        var schema = new JsonObject { ["type"] = "object", ["description"] = shape.Description, ["properties"] = properties };
        var required = shape.Properties.Where(property => property.IsRequired).Select(property => (JsonNode)property.Name).ToArray();
        if (required.Length > 0) schema.Add("required", new JsonArray(required));
        return schema;
    }

    private static JsonObject PropertySchema(PropertyShape property)
    {
        var schema = property.Kind switch
        {
            PropertyKind.Flag => new JsonObject { ["type"] = "boolean" },
            PropertyKind.Number => new JsonObject { ["type"] = "integer", ["minimum"] = property.Least },
            PropertyKind.Date => new JsonObject { ["type"] = "string", ["format"] = "date" },
            PropertyKind.Choice =>
                new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. property.Choices.Select(choice => (JsonNode)choice)]) },
            PropertyKind.Set =>
                new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string", ["minLength"] = 1 } },
            PropertyKind.Object => new JsonObject { ["$ref"] = Reference(property.Item!) },
            PropertyKind.KeyedList =>
                new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["$ref"] = Reference(property.Item!) } },
            _ => TextSchema(property),
        };
        if (property.Kind is PropertyKind.Set or PropertyKind.KeyedList) schema.Add("maxItems", property.Most);
        schema.Insert(0, "description", property.Description);
        if (property.Default.Constant is { } value) schema.Add("default", JsonNode.Parse(value));
        return schema;
    }

    private static JsonObject LateSchema(LateAttribute late) => new()
    {
        ["description"] = late.Description,
        ["type"] = "string",
        ["enum"] = new JsonArray([.. late.Values.Select(value => (JsonNode)value)]),
    };

    private static JsonObject TextSchema(PropertyShape property)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (property.IsRequired) schema.Add("minLength", 1);
        if (property.IsKey) schema.Add("maxLength", DefinitionLimits.KeyLength);
        else if (property.LongestText < DefinitionLimits.TextBytes) schema.Add("maxLength", property.LongestText);
        if (property.IsBaseUrl || property.IsWebAddress) schema.Add("pattern", "^$|^[Hh][Tt][Tt][Pp][Ss]?://");
        return schema;
    }

    private static string Name(ObjectShape shape) => JsonNamingPolicy.CamelCase.ConvertName(shape.Type.Name);

    private static string Reference(ObjectShape shape) => $"#/definitions/{Name(shape)}";
}
