using Newtonsoft.Json.Linq;

namespace Connectors.Domain.Requests;

/// <summary>Copies a JSON value with its numbers as they are written, which the library's own copy forgets.</summary>
internal static class TokenCopy
{
    public static JToken Of(JToken token) => token switch
    {
        JObject owner => new JObject(owner.Properties().Select(property => new JProperty(property.Name, Of(property.Value)))),
        JArray list => new JArray(list.Select(Of)),
        WrittenNumber number => number.Copy(),
        _ => token.DeepClone(),
    };
}
