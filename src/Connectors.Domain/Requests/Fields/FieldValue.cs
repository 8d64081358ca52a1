using System.Globalization;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests.Mapping;
using Newtonsoft.Json.Linq;

namespace Connectors.Domain.Requests.Fields;

/// <summary>Converts a value to the type of a field, or says why it can't.</summary>
internal static class FieldValue
{
    /// <returns>The value, or why the field can't have it.</returns>
    public static (JToken? Token, string? Fault) Of(Field field, MappedValue value) => value switch
    {
        MappedValue.Found found => Of(field, found.IsLiteral ? Literal(field, found.Token) : found.Token),
        // Digits are a number, and a text.
        MappedValue.Symbol(var digits) => (IsText(field) ? new JValue(digits) : JsonFluid.NumberToken(digits), null),
        MappedValue.Refused(var why) => (null, why),
        _ => (null, null),
    };

    /// <summary>A text of the definition, which has the field's type.</summary>
    public static JToken OfText(Field field, string text) =>
        Of(field, new MappedValue.Found(new JValue(text)) { IsLiteral = true }).Token ?? new JValue(text);

    private static bool IsText(Field field) => field.Type is FieldType.Text or FieldType.File;

    private static (JToken? Token, string? Fault) Of(Field field, JToken token)
    {
        var typed = Typed(field.Type, token);
        if (typed.Token is null || field.Allowed.Count == 0) return typed;
        return field.Allowed.Contains(TokenText.Of(typed.Token), StringComparer.Ordinal)
            ? typed
            : (null, $"It takes only {string.Join(", ", field.Allowed.Take(10))}{(field.Allowed.Count > 10 ? ", …" : "")}.");
    }

    private static (JToken? Token, string? Fault) Typed(FieldType type, JToken token) => (type, token) switch
    {
        (FieldType.Text or FieldType.File, JContainer) =>
            (null, "It takes text, and the value is a list or an object. Choose one of its values, or use | join: \", \"."),
        (FieldType.Text or FieldType.File, _) => (new JValue(TokenText.Of(token)), null),
        (FieldType.Number, _) => Number(token, isWhole: false),
        (FieldType.Integer, _) => Number(token, isWhole: true),
        (FieldType.Boolean, JValue { Value: bool }) => (token, null),
        (FieldType.Boolean, _) => bool.TryParse(TokenText.Of(token), out var flag)
            ? (new JValue(flag), null)
            : (null, "It takes true or false."),
        (FieldType.Object, not JObject) => (null, "It takes an object."),
        _ => (token, null),
    };

    private static (JToken? Token, string? Fault) Number(JToken token, bool isWhole)
    {
        var text = TokenText.Of(token).Trim();
        if (!FieldTexts.IsNumber(text)) return (null, "It takes a number such as 12.5, with a point.");
        return isWhole && !double.IsInteger(double.Parse(text, CultureInfo.InvariantCulture))
            ? (null, "It takes a whole number.")
            : (JsonFluid.NumberToken(text), null);
    }

    // What a person writes for JSON is read as such; a text of a record stays one.
    private static JToken Literal(Field field, JToken token)
    {
        var text = TokenText.Of(token);
        return field.Type is FieldType.Json or FieldType.Object && FieldTexts.IsJson(text)
            ? JsonTreeReader.Parse(text, JsonBody.MostValues)
            : token;
    }
}
