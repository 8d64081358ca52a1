using System.Text.Json;
using System.Text.Json.Serialization;

namespace Connectors.Domain.Ids;

/// <summary>An id in JSON as an object with its value: how rows keep an id that got its type before types had a form in JSON.</summary>
public sealed class IdInObject<T> : JsonConverter<T>
    where T : struct, IId<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var kept = JsonDocument.ParseValue(ref reader);
        return T.Create(kept.RootElement.GetProperty(nameof(IId<T>.Value)).GetGuid());
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(nameof(IId<T>.Value), value.Value);
        writer.WriteEndObject();
    }
}
