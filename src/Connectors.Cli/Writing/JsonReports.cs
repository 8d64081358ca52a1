using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Connectors.Cli.Writing;

/// <summary>Writes what <c>--format json</c> asks for: one document, indented, with every property in it.</summary>
[JsonSerializable(typeof(List<DefinitionReport>))]
[JsonSerializable(typeof(ImportReport))]
internal sealed partial class JsonReports : JsonSerializerContext
{
    private static readonly JsonReports Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        // Read by programs and on terminals, never put into a page unescaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static void Write<T>(TextWriter output, T report) =>
        output.Write(JsonSerializer.Serialize(report, typeof(T), Context) + "\n");
}
