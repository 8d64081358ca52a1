using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Connectors.Domain.Definitions.Importing.Samples;
using Connectors.Domain.Requests;
using Connectors.OpenApi.Collections.Requests;

namespace Connectors.OpenApi.Collections.Har;

/// <summary>The bodies of entries that are one endpoint. Of what people sent only the names are kept.</summary>
internal static partial class HarBody
{
    private const int MostSamples = 20, MostParts = 100;

    /// <param name="entries">The entries, of which one has a body.</param>
    /// <param name="sample">The request with its headers.</param>
    /// <param name="taken">The names of placeholders that are used.</param>
    public static RequestSample Read(IReadOnlyList<HarEntry> entries, RequestSample sample, ISet<string> taken)
    {
        if (entries.Select(entry => entry.Request.At("postData")).FirstOrDefault(IsSent) is not { } body) return sample;
        var type = body.Text("mimeType")?.ToLowerInvariant() ?? "";
        if (type.StartsWith("multipart/form-data", StringComparison.Ordinal))
            return sample with { Parts = Parts(body), Headers = [.. sample.Headers.Where(header => !IsType(header))] };
        var hasType = sample.Headers.Any(IsType) || type.Length == 0;
        var typed = hasType ? sample : sample with { Headers = [.. sample.Headers, ("Content-Type", body.Text("mimeType")!)] };
        if (type.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal)) return typed with { Data = Form(body, taken) };
        return typed with { Data = "{{payload}}", IsJson = Json(entries).Count > 0 };
    }

    /// <summary>The bodies that are JSON.</summary>
    public static IReadOnlyList<string> Json(IReadOnlyList<HarEntry> entries) =>
    [
        .. entries.Select(entry => entry.Request.At("postData").Text("text"))
            .OfType<string>().Where(text => text.TrimStart() is ['{' or '[', ..]).Take(MostSamples),
    ];

    /// <summary>The JSON of responses, in base64 or not.</summary>
    public static IReadOnlyList<string> Responses(IReadOnlyList<HarEntry> entries) =>
    [
        .. entries.Where(entry => entry.Status is >= 200 and < 300)
            .Select(entry => Text(entry.Response.At("content")))
            .OfType<string>().Where(text => text.TrimStart() is ['{' or '[', ..]).Take(MostSamples),
    ];

    private static string? Text(JsonNode? content)
    {
        if (content.Text("text") is not { } text || content.Text("encoding") != "base64") return content.Text("text");
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }

    private static bool IsSent(JsonNode? body) => body.Text("text") is not null || body.At("params").Rows("name").Any();

    private static bool IsType((string Name, string Value) header) =>
        header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase);

    private static string Form(JsonNode body, ISet<string> taken)
    {
        var pairs = body.Text("text") is { } text
            ? HarQuery.Pairs(text).Select(pair => pair.Name)
            : body.At("params").Rows("name").Select(row => Uri.UnescapeDataString(row.Text("name")!));
        return string.Join('&', pairs.Distinct(StringComparer.Ordinal).Take(MostParts).Select(name => QueryText.Pair(
            name, CredentialNames.Has(name) ? "" : $"{{{{{Naming.Free(Naming.Key(name), taken)}}}}}")));
    }

    private static IReadOnlyList<FormPart> Parts(JsonNode body)
    {
        var listed = body.At("params").Rows("name").Select(row => new FormPart(row.Text("name")!, "", row.Text("fileName") is not null));
        var written = Disposition().Matches(body.Text("text") ?? "")
            .Select(match => new FormPart(match.Groups[1].Value, "", match.Groups[2].Success));
        return [.. listed.Concat(written).DistinctBy(part => part.Name).Take(MostParts)];
    }

    [GeneratedRegex("""form-data; name="([^"\r\n]{1,200})"(; filename=)?""", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Disposition();
}
