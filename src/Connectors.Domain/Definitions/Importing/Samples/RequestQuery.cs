using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;

namespace Connectors.Domain.Definitions.Importing.Samples;

/// <summary>The query of a request. Credentials are taken out; what an endpoint can't list stays behind its path.</summary>
/// <param name="Values">The parameters that are there once.</param>
/// <param name="Rest">Those that repeat a name or have no value, encoded, with the question mark; else empty.</param>
internal sealed record RequestQuery(IReadOnlyList<NamedValue> Values, string Rest)
{
    public static RequestQuery Read(IEnumerable<string> queries, RequestSecrets secrets)
    {
        var pairs = queries
            .SelectMany(query => query.Split('&', StringSplitOptions.RemoveEmptyEntries))
            .Select(pair => (Raw: pair, Name: Decoded(pair.Split('=', 2)[0]), Value: pair.Split('=', 2) is [_, var value] ? value : null))
            .ToList();
        var repeated = pairs.GroupBy(pair => pair.Name).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        var (values, rest, asked) = (new List<NamedValue>(), new List<string>(), new HashSet<string>());
        foreach (var (raw, name, value) in pairs)
        {
            var plain = Decoded(value ?? "");
            if (CredentialNames.HasParameter(name) || CredentialNames.IsCredential(plain))
            {
                if (asked.Add(name) && secrets.ApiKey(ApiKeyPlace.Query, name) is { } further) values.Add(Named(name, further));
            }
            else if (value is null || repeated.Contains(name) || name.Length is 0 or > 200 || name.Any(char.IsControl)) rest.Add(raw);
            else values.Add(Named(name, plain));
        }

        return new RequestQuery(values, rest.Count == 0 ? "" : "?" + string.Join('&', rest));
    }

    private static NamedValue Named(string name, string value) => new() { Key = name, Value = value };

    private static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
