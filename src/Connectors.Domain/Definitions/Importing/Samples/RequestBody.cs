using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;

namespace Connectors.Domain.Definitions.Importing.Samples;

/// <summary>The body of a request, without credentials.</summary>
/// <param name="Text">The template; null if none is sent.</param>
/// <param name="ContentType">Its media type; null where it is JSON.</param>
/// <param name="Fields">The parts of a form.</param>
internal sealed record RequestBody(string? Text, string? ContentType, IReadOnlyList<Field> Fields)
{
    private const string Form = "application/x-www-form-urlencoded", Multipart = "multipart/form-data", Json = "application/json";
    private const int LongestDefault = 1_024;

    public static RequestBody Read(RequestSample sample, string? type, RequestSecrets secrets, RequestNotes notes)
    {
        if (sample.Parts.Count > 0) return new RequestBody(null, Multipart, Parts(sample.Parts, notes));
        if (sample.Data is not { } text)
        {
            if (type is not null) notes.Add("The header Content-Type was left out: the request has no body.");
            return new RequestBody(null, null, []);
        }

        var isJson = sample.IsJson || type?.Contains("json", StringComparison.OrdinalIgnoreCase) == true;
        if (type is null && !isJson && IsJson(text))
        {
            isJson = true;
            notes.Add("The body is sent as application/json: it is JSON, although the request doesn't say so.");
        }

        type ??= isJson ? Json : Form;
        var body = isJson ? JsonSecrets.Without(text, secrets.Placeholder)
            : type.StartsWith(Form, StringComparison.OrdinalIgnoreCase) ? FormText(text, secrets)
            : null;
        return new RequestBody(body ?? Masked(text, notes), type.Equals(Json, StringComparison.OrdinalIgnoreCase) ? null : type, []);
    }

    private static bool IsJson(string text) =>
        text.TrimStart() is ['{' or '[', ..] && JsonSecrets.Without(text, name => name) is not null;

    private static string FormText(string text, RequestSecrets secrets) => string.Join('&', text.Split('&').Select(pair =>
        pair.Split('=', 2) is [var name, var value] && IsSecret(Uri.UnescapeDataString(name), Uri.UnescapeDataString(value))
            ? $"{name}={secrets.Placeholder(Uri.UnescapeDataString(name))}"
            : pair));

    // Where a body has no grammar that is known, nothing can be asked for in the place of a credential.
    private static string Masked(string text, RequestNotes notes)
    {
        var masked = AnswerMask.Body(text, []);
        notes.Add(masked == text
            ? "Check the body for credentials: bodies of this type are stored unchanged."
            : $"Credentials in the body were replaced with {MaskedText.Mask}. Use a variable there.", needsAction: true);
        return masked;
    }

    private static List<Field> Parts(IReadOnlyList<FormPart> parts, RequestNotes notes)
    {
        if (parts.Any(part => part.IsFile)) notes.Add("Files of the form are filled in by steps: their content was not read.");
        var fields = new List<Field>();
        foreach (var (name, value, isFile) in parts)
        {
            var key = FieldPlace.Written("", name);
            if (name.Length == 0 || fields.Exists(field => field.Key == key))
                notes.Add("A part of the form was left out: it has no name, or the name of another part.", needsAction: true);
            else if (isFile) fields.Add(new Field { Key = key, Type = FieldType.File, Required = true });
            else if (IsSecret(name, value))
            {
                fields.Add(new Field { Key = key, Required = true });
                notes.Add($"The value of {name} was not stored. Steps fill it in.");
            }
            else fields.Add(new Field { Key = key, Required = true, Default = value.Length > LongestDefault ? null : value });
        }

        return fields;
    }

    private static bool IsSecret(string name, string value) => CredentialNames.Has(name) || CredentialNames.IsCredential(value);
}
