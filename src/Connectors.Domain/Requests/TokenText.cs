using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Connectors.Domain.Requests;

/// <summary>A JSON value as text: a text itself, a number as written, anything else as JSON.</summary>
internal static class TokenText
{
    public static string Of(JToken? token) => token switch
    {
        null or JValue { Value: null } => "",
        JValue { Type: JTokenType.String } text => (string)text.Value!,
        _ => token.ToString(Formatting.None),
    };
}
