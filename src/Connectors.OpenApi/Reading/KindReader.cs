using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Connectors.OpenApi.Reading;

/// <summary>Tells what a document is from the names at its root, however broken the rest of it may be.</summary>
public static partial class KindReader
{
    private static readonly JsonReaderOptions Options =
        new() { MaxDepth = int.MaxValue, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <param name="document">Bytes from anywhere.</param>
    public static DocumentKind Read(ReadOnlySpan<byte> document)
    {
        if (document.StartsWith("\uFEFF"u8)) document = document[3..];
        var kind = DocumentKind.Unknown;
        try
        {
            ReadJson(document, isInside: false, ref kind);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // The names before the fault have said what they can.
        }

        return kind == DocumentKind.Unknown && YamlRoot().IsMatch(Encoding.UTF8.GetString(document)) ? DocumentKind.OpenApi : kind;
    }

    private static void ReadJson(ReadOnlySpan<byte> json, bool isInside, ref DocumentKind kind)
    {
        var reader = new Utf8JsonReader(json, Options);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName && kind != DocumentKind.Definition)
        {
            var isFormat = reader.ValueTextEquals("format"u8);
            if (reader.ValueTextEquals("openapi"u8) || reader.ValueTextEquals("swagger"u8)) kind = DocumentKind.OpenApi;
            var (isInfo, isLog) = (reader.ValueTextEquals("info"u8), reader.ValueTextEquals("log"u8));
            // The Postman API hands out the same inside of another object.
            if (!isInside && reader.ValueTextEquals("collection"u8) && IsObject(reader))
                ReadJson(Rest(json, reader), isInside: true, ref kind);
            if (kind == DocumentKind.Unknown && isLog && IsObject(reader)) kind = DocumentKind.Har;
            if (kind == DocumentKind.Unknown && isInfo && IsOfPostman(reader)) kind = DocumentKind.Postman;
            reader.Read();
            if (isFormat && reader.TokenType == JsonTokenType.String && reader.ValueSpan.StartsWith("connector/"u8))
                kind = DocumentKind.Definition;
            reader.Skip();
        }
    }

    private static ReadOnlySpan<byte> Rest(ReadOnlySpan<byte> json, Utf8JsonReader reader)
    {
        reader.Read();
        return json[(int)reader.TokenStartIndex..];
    }

    // The reader is a copy, and goes no further outside.
    private static bool IsObject(Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.StartObject;

    private static bool IsOfPostman(Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isSchema = reader.ValueTextEquals("schema"u8);
            if (reader.ValueTextEquals("_postman_id"u8)) return true;
            reader.Read();
            if (isSchema && reader.TokenType == JsonTokenType.String && reader.ValueSpan.IndexOf("postman"u8) >= 0) return true;
            reader.Skip();
        }

        return false;
    }

    // A name at the root of YAML begins its line.
    [GeneratedRegex(
        """^(?:\{\s*)?(?:openapi|swagger|"openapi"|"swagger"|'openapi'|'swagger')\s*:""",
        RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex YamlRoot();
}
