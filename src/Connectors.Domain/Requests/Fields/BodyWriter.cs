using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Connectors.Domain.Requests.Fields;

/// <summary>Writes a body that was built from fields, as its media type asks.</summary>
internal static class BodyWriter
{
    /// <returns>The body and its media type, parameters included; null where no body of this type is built from fields.</returns>
    public static (string Text, string MediaType)? Write(JToken body, string mediaType, IReadOnlySet<string> files)
    {
        if (mediaType.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase)) return Multipart(body, files);
        return BodyKinds.Of(mediaType) switch
        {
            BodyKind.Json => (body.ToString(Formatting.None), mediaType),
            BodyKind.Form => (Form(body), mediaType),
            _ => null,
        };
    }

    private static string Form(JToken body) => string.Join('&', Pairs("", body)
        .Select(pair => $"{Escaping.Url(pair.Name)}={Escaping.Url(pair.Value)}"));

    // A boundary that the parts don't contain, and that equal bodies share.
    private static (string, string) Multipart(JToken body, IReadOnlySet<string> files)
    {
        var pairs = Pairs("", body).ToList();
        var content = string.Concat(pairs.Select(pair => $"{pair.Name}={pair.Value}\n"));
        var boundary = $"part-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..32]}";
        var text = new StringBuilder();
        foreach (var (name, value) in pairs)
        {
            text.Append($"--{boundary}\r\nContent-Disposition: form-data; name=\"{Quoted(name)}\"");
            if (files.Contains(name)) text.Append($"; filename=\"{Quoted(name)}\"\r\nContent-Type: application/octet-stream");
            text.Append($"\r\n\r\n{value}\r\n");
        }

        return ($"{text}--{boundary}--\r\n", $"multipart/form-data; boundary={boundary}");
    }

    // Names of a form have no quotes or line ends (RFC 7578, 2; as browsers write them).
    private static string Quoted(string name) => name
        .Replace("\"", "%22", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    // order[lines][0][sku]: a list of plain values repeats its name instead.
    private static IEnumerable<(string Name, string Value)> Pairs(string name, JToken token) => token switch
    {
        JObject owner => owner.Properties().SelectMany(property =>
            Pairs(name.Length == 0 ? property.Name : $"{name}[{property.Name}]", property.Value)),
        JArray list when list.Any(member => member is JContainer) => list.SelectMany((member, at) => Pairs($"{name}[{at}]", member)),
        JArray list => list.SelectMany(member => Pairs(name, member)),
        _ => [(name, TokenText.Of(token))],
    };
}
