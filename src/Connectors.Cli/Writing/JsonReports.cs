using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Connectors.Cli.Writing;

/// <summary>Writes what <c>--format json</c> asks for: one document, indented, with every property in it.</summary>
[JsonSerializable(typeof(List<DefinitionReport>))]
[JsonSerializable(typeof(ImportReport))]
[JsonSerializable(typeof(DiffReport))]
[JsonSerializable(typeof(MergeReport))]
[JsonSerializable(typeof(CompatReport))]
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

    private static readonly JsonReports Compact =
        new(new JsonSerializerOptions(Context.Options) { WriteIndented = false, TypeInfoResolver = null });

    /// <summary>Writes one report per line, for many in a row.</summary>
    public static void WriteLine<T>(TextWriter output, T report) =>
        output.Write(JsonSerializer.Serialize(report, typeof(T), Compact) + "\n");

    public static void Write<T>(TextWriter output, T report) =>
        output.Write(JsonSerializer.Serialize(report, typeof(T), Context) + "\n");
}
