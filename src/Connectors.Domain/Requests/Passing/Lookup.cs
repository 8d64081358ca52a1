using System.Text.RegularExpressions;
using Connectors.Domain.Requests.Mapping;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Connectors.Domain.Requests.Passing;

/// <summary>A receiving step that asks once for each record and keeps the record, with what was found beside it.</summary>
/// <param name="Name">The name in the record under which it is found.</param>
/// <param name="IsList">Whether everything that was found is put there; else the first.</param>
/// <param name="Drops">Whether a record for which nothing was found goes no further; else it goes on with nothing under the name.</param>
public sealed partial record Lookup(string Name, bool IsList, bool Drops)
{
    private const string First = "first", List = "list", Keep = "keep", Drop = "drop";

    // What a third party answers that found nothing, where the whole answer is the record.
    private static readonly string[] Nothing = ["null", "[]", "{}"];

    /// <summary>The look-up among the values of a step; null where it keeps no record.</summary>
    public static Lookup? Of(IReadOnlyDictionary<string, string> values) =>
        values.TryGetValue(PassingKeys.LookupName, out var name)
            ? new Lookup(
                name,
                values.GetValueOrDefault(PassingKeys.LookupFinds) == List,
                values.GetValueOrDefault(PassingKeys.LookupNothing) == Drop)
            : null;

    /// <summary>As it is stored among the values of a step.</summary>
    public IEnumerable<KeyValuePair<string, string>> Stored =>
    [
        new(PassingKeys.LookupName, Name),
        new(PassingKeys.LookupFinds, IsList ? List : First),
        new(PassingKeys.LookupNothing, Drops ? Drop : Keep),
    ];

    /// <summary>In words: “keeps each record, with the first match as customer; drops records without a match”.</summary>
    public string Words => $"keeps each record, with {(IsList ? "all matches" : "the first match")} as {Name}; "
        + $"{(Drops ? "drops" : "keeps")} records without a match";

    /// <summary>What is wrong with a name; null where nothing is.</summary>
    public static string? FaultOf(string name) => name switch
    {
        "" => "Enter a name, such as customer.",
        OneRecord.Whole or OneRecord.Member => $"{name} has another meaning. Choose another name.",
        _ when !Plain().IsMatch(name) => "Use letters, digits, - and _, at most 40, and begin with a letter.",
        _ => null,
    };

    /// <summary>Puts what was found beside a record.</summary>
    /// <param name="record">The record as JSON.</param>
    /// <param name="found">What was found for it, each as JSON.</param>
    public LookedUp Put(string record, IReadOnlyList<string> found)
    {
        IReadOnlyList<string> matches = [.. found.Where(match => !Nothing.Contains(match, StringComparer.Ordinal))];
        if (matches.Count == 0 && Drops) return new LookedUp(null, null);
        if (ObjectOf(record) is not { } owner) return new LookedUp(null, LookupFault.NoObject);
        if (owner.ContainsKey(Name)) return new LookedUp(null, LookupFault.NameTaken);
        var value = IsList ? $"[{string.Join(',', matches)}]" : matches.Count > 0 ? matches[0] : "null";
        // Spliced, so that every digit of the record stays.
        return new LookedUp($"{record.TrimEnd()[..^1]}{(owner.Count > 0 ? "," : "")}{JsonConvert.ToString(Name)}:{value}}}", null);
    }

    private static JObject? ObjectOf(string record)
    {
        try
        {
            return JsonTreeReader.Parse(record, JsonBody.MostValues) as JObject;
        }
        catch (JsonReaderException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_-]{0,39}\z")]
    private static partial Regex Plain();
}

/// <summary>What became of a record.</summary>
/// <param name="Record">As JSON; null where it goes no further.</param>
/// <param name="Fault">Why nothing can be put beside it; null where something can.</param>
public sealed record LookedUp(string? Record, LookupFault? Fault);

/// <summary>Why nothing can be put beside a record.</summary>
public enum LookupFault
{
    /// <summary>It is no object.</summary>
    NoObject,

    /// <summary>It already has the name.</summary>
    NameTaken,
}
