using System.Text.Json;
using System.Text.Json.Serialization;

namespace Connectors.Domain.Catalog;

/// <summary>A version as JSON: its text.</summary>
internal sealed class ReleaseVersionJson : JsonConverter<ReleaseVersion>
{
    /// <exception cref="JsonException">It is not a version.</exception>
    public override ReleaseVersion Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ReleaseVersion.TryParse(reader.GetString(), out var version) ? version : throw new JsonException("Not a version.");

    public override void Write(Utf8JsonWriter writer, ReleaseVersion value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
