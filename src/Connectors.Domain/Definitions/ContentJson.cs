using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Definitions;

/// <summary>Typed values to JSON and back. Says nothing about what is valid.</summary>
[JsonSerializable(typeof(ConnectorContent))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
internal sealed partial class ContentJson : JsonSerializerContext
{
    private static readonly JsonSerializerOptions Compact = Settings(indented: false);
    private static readonly JsonSerializerOptions Indented = Settings(indented: true);

    public static ConnectorContent Read(ReadOnlySpan<byte> canonical) =>
        JsonSerializer.Deserialize(canonical, Default.ConnectorContent)!;

    public static byte[] Write(ConnectorContent content) => JsonSerializer.SerializeToUtf8Bytes(content, TypeInfo(Compact));

    public static string WriteIndented(ConnectorContent content) => JsonSerializer.Serialize(content, TypeInfo(Indented)) + "\n";

    private static JsonTypeInfo<ConnectorContent> TypeInfo(JsonSerializerOptions options) =>
        (JsonTypeInfo<ConnectorContent>)options.GetTypeInfo(typeof(ConnectorContent));

    private static JsonSerializerOptions Settings(bool indented) => new(Default.Options)
    {
        TypeInfoResolver = Default.WithAddedModifier(LeaveOutEmptyLists),
        WriteIndented = indented,
        NewLine = "\n",
        // The text goes to files and terminals, never into a page unescaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static void LeaveOutEmptyLists(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            if (property.Name != "endpoints" && property.PropertyType.IsAssignableTo(typeof(IEnumerable)) && property.PropertyType != typeof(string) && !property.IsExtensionData)
                property.ShouldSerialize = static (_, value) => value is not ICollection { Count: 0 };
    }
}
