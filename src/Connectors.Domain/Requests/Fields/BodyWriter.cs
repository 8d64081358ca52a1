using System.Security.Cryptography;
using System.Text;
using Connectors.Domain.Definitions.Parts;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Connectors.Domain.Requests.Fields;

/// <summary>Writes a body that was built from fields, as its media type asks.</summary>
internal static class BodyWriter
{
    /// <summary>Why no body of a media type can be sent; null where one can.</summary>
    /// <param name="mediaType">The media type of the endpoint.</param>
    /// <param name="isBuilt">Whether it is built from fields; else the record itself is sent.</param>
    public static Problem? ProblemOf(string mediaType, bool isBuilt) => BodyKinds.Of(mediaType) switch
    {
        BodyKind.Json or BodyKind.Form => null,
        BodyKind.Xml or BodyKind.Text when !isBuilt => null,
        _ when isBuilt && IsMultipart(mediaType) => null,
        _ => new Problem.BodyTakesNoValues(mediaType.Split(';')[0].Trim()),
    };

    /// <returns>The body and its media type, parameters included; null where no body of this type is built from fields.</returns>
    public static (string Text, string MediaType)? Write(JToken body, string mediaType, IReadOnlySet<string> files)
    {
        if (IsMultipart(mediaType)) return Multipart(body, files);
        return BodyKinds.Of(mediaType) switch
        {
            BodyKind.Json => (body.ToString(Formatting.None), mediaType),
            BodyKind.Form => (Form(body), mediaType),
            _ => null,
        };
    }

    private static bool IsMultipart(string mediaType) => mediaType.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase);

    private static string Form(JToken body) => string.Join('&', Pairs(("", ""), body)
        .Select(pair => $"{Escaping.Url(pair.Name)}={Escaping.Url(pair.Value)}"));

    // A boundary that the parts don't contain, and that equal bodies share.
    private static (string, string) Multipart(JToken body, IReadOnlySet<string> files)
    {
        var pairs = Pairs(("", ""), body).ToList();
        var content = string.Concat(pairs.Select(pair => $"{pair.Name}={pair.Value}\n"));
        var boundary = $"part-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..32]}";
        var text = new StringBuilder();
        foreach (var (name, place, value) in pairs)
        {
            text.Append($"--{boundary}\r\nContent-Disposition: form-data; name=\"{Quoted(name)}\"");
            if (files.Contains(place)) text.Append($"; filename=\"{Quoted(name)}\"\r\nContent-Type: application/octet-stream");
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
    private static IEnumerable<(string Name, string Place, string Value)> Pairs(
        (string Name, string Place) at, JToken token) => token switch
        {
            JObject owner => owner.Properties().SelectMany(property => Pairs(
                (at.Name.Length == 0 ? property.Name : $"{at.Name}[{property.Name}]", FieldPlace.Written(at.Place, property.Name)),
                property.Value)),
            JArray list => list.SelectMany((member, number) => Pairs(
                (member is JContainer ? $"{at.Name}[{number}]" : at.Name, at.Place + FieldPlace.Each), member)),
            _ => [(at.Name, at.Place, TokenText.Of(token))],
        };
}
