using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests;

/// <summary>How values are written into a body, so that each stays in its place.</summary>
internal enum BodyKind
{
    /// <summary>Unknown: a body of this media type takes no values.</summary>
    Unknown,

    /// <summary>JSON text, or lines of it.</summary>
    Json,

    /// <summary>The fields of a form, encoded as addresses are.</summary>
    Form,

    /// <summary>Text or attributes of XML.</summary>
    Xml,

    /// <summary>Text without a grammar: a value cannot break anything, so it is inserted unchanged.</summary>
    Text,
}

/// <summary>The kinds of bodies, by their media types.</summary>
internal static class BodyKinds
{
    private const string Usual = "application/json";

    public static string MediaTypeOf(Endpoint endpoint) => string.IsNullOrWhiteSpace(endpoint.ContentType) ? Usual : endpoint.ContentType;

    /// <summary>Why the endpoint's body can't be written; null where it can.</summary>
    public static Problem? ProblemOf(Endpoint endpoint) =>
        Of(MediaTypeOf(endpoint)) == BodyKind.Unknown && Template.Names(endpoint.Body).Any()
            ? new Problem.BodyTakesNoValues(Essence(MediaTypeOf(endpoint)))
            : null;

    /// <param name="mediaType">As sent, parameters included (RFC 9110, 8.3.1).</param>
    public static BodyKind Of(string mediaType) => Essence(mediaType).ToLowerInvariant().Split('/') switch
    {
        ["multipart", ..] => BodyKind.Unknown,
        ["application", "x-www-form-urlencoded"] => BodyKind.Form,
        [_, var subtype] when subtype.Contains("json", StringComparison.Ordinal) => BodyKind.Json,
        [_, var subtype] when subtype == "xml" || subtype.EndsWith("+xml", StringComparison.Ordinal) => BodyKind.Xml,
        ["text", "plain" or "markdown"] or ["application", "octet-stream"] => BodyKind.Text,
        _ => BodyKind.Unknown,
    };

    private static string Essence(string mediaType) => mediaType.Split(';')[0].Trim();
}
