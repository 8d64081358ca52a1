using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace Connectors.Domain.Requests.Mapping;

/// <summary>The functions that a text of a step may use: Liquid's own, by name, each bounded in what it makes.</summary>
public static class MappingFunctions
{
    /// <summary>The longest text that a function may make, in characters.</summary>
    public const int LongestResult = 1_000_000;

    private const int MostInOne = 20;

    private static readonly string[] Names =
    [
        "abs", "append", "capitalize", "ceil", "compact", "date", "default", "divided_by", "downcase", "escape", "first", "floor",
        "format_number", "join", "last", "map", "minus", "modulo", "plus", "prepend", "remove", "replace", "reverse", "round", "size",
        "slice", "sort", "split", "strip", "strip_html", "times", "truncate", "uniq", "upcase", "url_encode", "where",
    ];

    /// <summary>A function and what people use it for, with an example.</summary>
    public static IReadOnlyList<(string Example, string Meaning)> Common { get; } =
    [
        ("{{ created | date: \"%Y-%m-%d\" }}", "a date in another form"),
        ("{{ name | upcase }}", "upper case; downcase and capitalize likewise"),
        ("{{ tags | join: \", \" }}", "a list as one text"),
        ("{{ note | default: \"none\" }}", "a value for records without one"),
        ("{{ total | format_number: \"0.00\" }}", "a number with two decimals"),
        ("{{ lines | first }}", "the first or the last of a list"),
    ];

    internal static TemplateOptions Options { get; } = Create();

    /// <summary>Why an expression can't be evaluated; null where it can.</summary>
    internal static string? FaultOf(Expression? expression)
    {
        var used = 0;
        for (; expression is FilterExpression filter; expression = filter.Input)
        {
            if (++used > MostInOne) return $"An expression uses at most {MostInOne} functions.";
            if (!Names.Contains(filter.Name, StringComparer.Ordinal))
                return $"There is no function {filter.Name}. Use one of: {string.Join(", ", Names)}.";
        }

        return null;
    }

    private static TemplateOptions Create()
    {
        var options = new TemplateOptions { StrictFilters = true, TimeZone = TimeZoneInfo.Utc, MaxSteps = 1_000, MaxRecursion = 10 };
        var known = Names.Select(name => (Name: name, Is: options.Filters.TryGetValue(name, out var filter), Filter: filter)).ToList();
        options.Filters.Clear();
        foreach (var (name, _, filter) in known.Where(one => one.Is)) options.Filters.AddFilter(name, Bounded(name, filter!));
        return options;
    }

    private static FilterDelegate Bounded(string name, FilterDelegate filter) => async (input, arguments, context) =>
    {
        var result = await filter(input, arguments, context);
        return SizeOf(result) <= LongestResult
            ? result
            : throw new MappingException($"The function {name} makes more than {LongestResult / 1_000_000} million characters.");
    };

    private static long SizeOf(FluidValue value) => value switch
    {
        StringValue text => text.ToStringValue().Length,
        ArrayValue list => list.Values.Sum(SizeOf),
        _ => 1,
    };
}

/// <summary>Why a text can't be evaluated, in words.</summary>
internal sealed class MappingException(string words) : Exception(words);
