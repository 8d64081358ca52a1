using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;

namespace Connectors.Domain.Definitions.Importing.Curl;

/// <summary>The body of a command, without credentials.</summary>
/// <param name="Text">The template; null if the command sends no body.</param>
/// <param name="ContentType">Its media type; null where it is JSON.</param>
/// <param name="Fields">The parts of a form.</param>
internal sealed record CurlBody(string? Text, string? ContentType, IReadOnlyList<Field> Fields)
{
    private const string Form = "application/x-www-form-urlencoded", Multipart = "multipart/form-data", Json = "application/json";
    private const int LongestDefault = 1_024;

    public static CurlBody Read(CurlCommand command, string? type, CurlSecrets secrets, List<string> report)
    {
        if (command.Parts.Count > 0) return new CurlBody(null, Multipart, Parts(command, report));
        if (command.IsQuery || command.Data.Count == 0)
        {
            if (type is not null) report.Add("The header Content-Type was left out: the command has no body.");
            return new CurlBody(null, null, []);
        }

        var text = string.Join('&', command.Data);
        var isJson = command.IsJson || type?.Contains("json", StringComparison.OrdinalIgnoreCase) == true;
        if (type is null && !isJson && IsJson(text))
        {
            isJson = true;
            report.Add("The body is sent as application/json: it is JSON, although the command doesn't say so.");
        }

        type ??= isJson ? Json : Form;
        var body = isJson ? JsonSecrets.Without(text, secrets.Placeholder)
            : type.StartsWith(Form, StringComparison.OrdinalIgnoreCase) ? FormText(text, secrets)
            : null;
        return new CurlBody(body ?? Masked(text, report), type.Equals(Json, StringComparison.OrdinalIgnoreCase) ? null : type, []);
    }

    private static bool IsJson(string text) =>
        text.TrimStart() is ['{' or '[', ..] && JsonSecrets.Without(text, name => name) is not null;

    private static string FormText(string text, CurlSecrets secrets) => string.Join('&', text.Split('&').Select(pair =>
        pair.Split('=', 2) is [var name, var value] && IsSecret(Uri.UnescapeDataString(name), Uri.UnescapeDataString(value))
            ? $"{name}={secrets.Placeholder(Uri.UnescapeDataString(name))}"
            : pair));

    // Where a body has no grammar that is known, nothing can be asked for in the place of a credential.
    private static string Masked(string text, List<string> report)
    {
        var masked = AnswerMask.Body(text, []);
        report.Add(masked == text
            ? "Check the body for credentials: bodies of this type are stored unchanged."
            : $"Credentials in the body were replaced with {MaskedText.Mask}. Use a variable there.");
        return masked;
    }

    private static List<Field> Parts(CurlCommand command, List<string> report)
    {
        if (command.Parts.Any(part => part.IsFile)) report.Add("Files of the form are filled in by steps: their content was not read.");
        var fields = new List<Field>();
        foreach (var (name, value, isFile) in command.Parts)
        {
            var key = FieldPlace.Written("", name);
            if (name.Length == 0 || fields.Exists(field => field.Key == key))
                report.Add("A part of the form was left out: it has no name, or the name of another part.");
            else if (isFile) fields.Add(new Field { Key = key, Type = FieldType.File, Required = true });
            else if (IsSecret(name, value))
            {
                fields.Add(new Field { Key = key, Required = true });
                report.Add($"The value of {name} was not stored. Steps fill it in.");
            }
            else fields.Add(new Field { Key = key, Required = true, Default = value.Length > LongestDefault ? null : value });
        }

        return fields;
    }

    private static bool IsSecret(string name, string value) => CredentialNames.Has(name) || CredentialNames.IsCredential(value);
}
