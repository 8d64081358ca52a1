using System.Runtime.CompilerServices;
using System.Text;
using Connectors.Domain.Definitions.Parts;
using Connectors.OpenApi.Documents;
using Connectors.OpenApi.Reading;

namespace Connectors.OpenApi.Tests.Collections;

/// <summary>Collections and recordings as tools write them, and what comes of them.</summary>
internal static class CollectionFiles
{
    public static string Folder => Path.Combine(Path.GetDirectoryName(Here())!, "Files");

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    public static ImportResult.Imported Imported(string name) => Imported(Read(name));

    public static ImportResult.Imported Imported(byte[] file) => DocumentImport.Read(file, KindReader.Read(file)) switch
    {
        ImportResult.Imported imported => imported,
        ImportResult.Refused refused => throw new InvalidOperationException(string.Join('\n', refused.Faults)),
        var other => throw new InvalidOperationException($"{other}"),
    };

    /// <summary>Checks the connector that a file becomes.</summary>
    public static void IsConnector(string file, string start, string[] endpoints, string[] methods)
    {
        var content = Imported(file).Definition.Content;

        Assert.Equal(start, $"{content.Name} {content.BaseUrl} {string.Join(' ', content.Variables.Select(one => one.Key))}".TrimEnd());
        Assert.Equal(endpoints, content.Endpoints.Select(one => $"[{one.Entity}/{one.Name}] {Line(one)}"));
        Assert.Equal(methods, content.Authentication.Select(Line));
    }

    /// <summary>Checks that nothing of a file that is a credential, or that a person sent, is kept.</summary>
    public static void HasNothingPrivate(string file)
    {
        var imported = Imported(file);
        var all = imported.Definition.ToText() + string.Join('\n', imported.Report);

        Assert.Contains("hush", Encoding.UTF8.GetString(Read(file)), StringComparison.Ordinal);
        Assert.DoesNotContain("hush", all, StringComparison.Ordinal);
        Assert.DoesNotContain("ann@", all, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\"Ann", all, StringComparison.Ordinal);
    }

    public static ImportResult Result(string json)
    {
        var file = Encoding.UTF8.GetBytes(json);
        return DocumentImport.Read(file, KindReader.Read(file));
    }

    /// <summary>An endpoint in a line: request; query, headers; body or fields; records, fields that come back, pages; inputs.</summary>
    public static string Line(Endpoint endpoint) => string.Join(" | ", new[]
    {
        $"{endpoint.Method} {endpoint.Path}",
        string.Join("; ", endpoint.Query.Select(one => $"{one.Key}={one.Value}")
            .Concat(endpoint.Headers.Select(one => $"{one.Key}: {one.Value}"))),
        endpoint.Body is null ? string.Join(' ', endpoint.Fields.Select(field => $"{field.Key}:{field.Type}")) : endpoint.Body,
        string.Join(' ', new[] { endpoint.Records, $"{endpoint.Pagination?.Type}" }.Concat(endpoint.Returns.Select(field => field.Key))
            .Where(part => !string.IsNullOrEmpty(part))),
        string.Join(' ', endpoint.Variables.Select(one =>
            one.Key + (one.Required ? "!" : "") + (one.Default is null ? "" : $"={one.Default}"))),
    }).TrimEnd(' ', '|');

    public static string Line(AuthenticationMethod method) =>
        $"{method.Type} {method.Parameter} {string.Join(' ', method.Variables.Select(one => one.Key + (one.Secret ? "!" : "")))}";

    private static string Here([CallerFilePath] string path = "") => path;
}
