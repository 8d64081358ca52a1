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
            ReadJson(document, ref kind);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // The names before the fault have said what they can.
        }

        return kind == DocumentKind.Unknown && YamlRoot().IsMatch(Encoding.UTF8.GetString(document)) ? DocumentKind.OpenApi : kind;
    }

    private static void ReadJson(ReadOnlySpan<byte> json, ref DocumentKind kind)
    {
        var reader = new Utf8JsonReader(json, Options);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName && kind != DocumentKind.Definition)
        {
            var isFormat = reader.ValueTextEquals("format"u8);
            if (reader.ValueTextEquals("openapi"u8) || reader.ValueTextEquals("swagger"u8)) kind = DocumentKind.OpenApi;
            reader.Read();
            if (isFormat && reader.TokenType == JsonTokenType.String && reader.ValueSpan.StartsWith("connector/"u8))
                kind = DocumentKind.Definition;
            reader.Skip();
        }
    }

    // A name at the root of YAML begins its line.
    [GeneratedRegex(
        """^(?:\{\s*)?(?:openapi|swagger|"openapi"|"swagger"|'openapi'|'swagger')\s*:""",
        RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex YamlRoot();
}
