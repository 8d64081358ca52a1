using Connectors.Domain.Definitions.Parts;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Connectors.Domain.Requests.Equivalence;

/// <summary>Compares two JSON bodies value by value.</summary>
internal static class BodyDifferences
{
    /// <returns>Every value that differs, by its place; null where one of the bodies is no JSON.</returns>
    public static IReadOnlyList<RequestDifference>? Between(MaskedText? before, MaskedText? after, Func<MaskedText, string> read)
    {
        if (Parsed(before) is not { } old || Parsed(after) is not { } @new) return null;
        var found = new List<RequestDifference>();
        Compare("", (old, @new), found, token => read(MaskedText.Open(TokenText.Of(token))));
        return found;
    }

    private static void Compare(string place, (JToken? Old, JToken? New) sides, List<RequestDifference> found, Func<JToken, string> read)
    {
        if (sides is (JObject old, JObject @new))
        {
            foreach (var name in old.Properties().Concat(@new.Properties()).Select(property => property.Name).Distinct())
                Compare(FieldPlace.Written(place, name), (old[name], @new[name]), found, read);
        }
        else if (sides is (JArray many, JArray others) && many.Count == others.Count)
        {
            for (var at = 0; at < many.Count; at++) Compare(place + FieldPlace.Each, (many[at], others[at]), found, read);
        }
        else if (Text(sides.Old) != Text(sides.New))
        {
            found.Add(new RequestDifference(
                RequestPlace.Body, place, sides.Old is null ? null : read(sides.Old), sides.New is null ? null : read(sides.New)));
        }
    }

    private static string? Text(JToken? token) => token?.ToString(Formatting.None);

    private static JToken? Parsed(MaskedText? body)
    {
        try
        {
            return body is null ? null : JsonTreeReader.Parse(body.Reveal(), JsonBody.MostValues);
        }
        catch (JsonReaderException)
        {
            return null;
        }
    }
}
