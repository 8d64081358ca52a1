using System.Text.RegularExpressions;

namespace Connectors.Domain.Requests;

/// <summary>
/// Which JSONPaths are followed: those that go through a response once, so that the cost grows with the response only, whatever the path.
/// </summary>
/// <remarks>
/// Paths come from publishers. What evaluates them follows any nesting, on the stack, and compares everything with everything where
/// a filter names more than one value.
/// </remarks>
public static partial class JsonPathRule
{
    /// <summary>The longest path, in characters.</summary>
    public const int Longest = 300;

    /// <summary>The allowed parts of a path, for people.</summary>
    public const string Words =
        "Example: $.orders[*]. Use names, ['names'], [0], [*] and [1:3], and once each a list such as [0,1], .. and a filter "
        + "such as [?(@.state == 'open')] with up to five comparisons; at most 300 characters.";

    /// <summary>Why a run does not follow a path, for people.</summary>
    public static string Refusal(string path)
    {
        var shown = path.Length > Longest ? path[..Longest] + "…" : path;
        return $"{shown} is not a valid JSONPath. Correct it on the endpoint. {Words}";
    }

    /// <summary>Whether a path is followed.</summary>
    public static bool Allows(string path) =>
        path.Length <= Longest
        && Path().Match(path) is { Success: true } match
        && Once(match, "descent") && Once(match, "list") && Once(match, "filter");

    private static bool Once(Match match, string part) => match.Groups[part].Captures.Count <= 1;

    // Names are the parts between the signs of a path.
    private const string Name = @"[^\ .\[\]()*][^\ .\[\]()]*";
    private const string Quoted = @"'(?>[^'\\]|\\.)*'";
    private const string Index = "[0-9]{1,9}";
    private const string Bound = @"(?>-?[0-9]{1,9})?\ *";
    private const string Slice = $@"{Bound}:\ *{Bound}(?>:\ *{Bound})?";

    // A filter has no "$" that begins at the root again, no part that finds several values, and no regular expression.
    private const string Number = @"-?[0-9]{1,15}(?>\.[0-9]{1,15})?";
    private const string Member = $@"@(?>\.[^\ .\[\]()=<>!|&*']+|\[\ *(?>{Index}|{Quoted})\ *\])*";
    private const string Operand = $"(?>{Member}|{Quoted}|{Number}|true|false|null)";
    private const string Comparison = $@"{Operand}(?>\ *(?>===?|!==?|<>|<=?|>=?)\ *{Operand})?";
    private const string Filter = $@"(?<filter>\?\(\ *{Comparison}(?>\ *(?>&&|\|\|)\ *{Comparison}){{0,4}}\ *\))";

    private const string Indices = $@"{Index}(?<list>(?>\ *,\ *{Index}){{1,9}})?";
    private const string Names = $@"{Quoted}(?<list>(?>\ *,\ *{Quoted}){{1,9}})?";
    private const string InBrackets = $@"\[\ *(?>\*|{Slice}|{Indices}|{Names}|{Filter})\ *\]";
    private const string Dots = @"(?>(?<descent>\.\.)|\.)";

    [GeneratedRegex($@"\A\ *(?>\*|{Name})?(?>{Dots}(?>\*|{Name})|{Dots}?{InBrackets})*\ *\z")]
    private static partial Regex Path();
}
