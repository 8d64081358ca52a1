using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Definitions;

/// <summary>Typed values to JSON and back. Says nothing about what is valid.</summary>
internal static class ContentJson
{
    private static readonly JsonTypeInfo<ConnectorContent> Compact = TypeInfo<ConnectorContent>(indented: false);
    private static readonly JsonTypeInfo<ConnectorContent> Indented = TypeInfo<ConnectorContent>(indented: true);
    private static readonly JsonTypeInfo<Endpoint> OneEndpoint = TypeInfo<Endpoint>(indented: false);

    public static ConnectorContent Read(ReadOnlySpan<byte> canonical)
    {
        try
        {
            return JsonSerializer.Deserialize(canonical, Compact)!;
        }
        catch (JsonException)
        {
            return OldFields.Read(canonical, Compact);
        }
    }

    public static byte[] Write(ConnectorContent content) => JsonSerializer.SerializeToUtf8Bytes(content, Compact);

    public static string WriteIndented(ConnectorContent content) => JsonSerializer.Serialize(content, Indented) + "\n";

    public static Endpoint ReadEndpoint(string json) => JsonSerializer.Deserialize(json, OneEndpoint)!;

    public static string WriteEndpoint(Endpoint endpoint) => JsonSerializer.Serialize(endpoint, OneEndpoint);

    private static JsonTypeInfo<T> TypeInfo<T>(bool indented)
    {
        var options = new JsonSerializerOptions
        {
            // By reflection: generated code would forget the initial values of properties that a document leaves out.
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmptyLists } },
            Converters = { new JsonStringEnumConverter() },
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
            WriteIndented = indented,
            NewLine = "\n",
            // The text goes to files and terminals, never into a page unescaped.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        return (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
    }

    private static void LeaveOutEmptyLists(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.Name != "endpoints" && IsList(property)))
            property.ShouldSerialize = static (_, value) => value is not ICollection { Count: 0 };
    }

    private static bool IsList(JsonPropertyInfo property) =>
        property.PropertyType.IsAssignableTo(typeof(IEnumerable)) && property.PropertyType != typeof(string) && !property.IsExtensionData;
}
