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
        if (expression is null) return null;
        var uses = new Uses();
        uses.Visit(expression);
        if (uses.HasRange) return "Ranges such as (1..5) are not supported.";
        if (uses.Names.Count > MostInOne) return $"An expression uses at most {MostInOne} functions.";
        return uses.Names.Find(name => !Names.Contains(name, StringComparer.Ordinal)) is { } unknown
            ? $"There is no function {unknown}. Use one of: {string.Join(", ", Names)}."
            : null;
    }

    private sealed class Uses : AstVisitor
    {
        public List<string> Names { get; } = [];

        public bool HasRange { get; private set; }

        protected override Expression VisitFilterExpression(FilterExpression expression)
        {
            Names.Add(expression.Name);
            return base.VisitFilterExpression(expression);
        }

        protected override Expression VisitRangeExpression(RangeExpression expression)
        {
            HasRange = true;
            return base.VisitRangeExpression(expression);
        }
    }

    private static TemplateOptions Create()
    {
        var options = new TemplateOptions
        {
            StrictFilters = true,
            TimeZone = TimeZoneInfo.Utc,
            MaxSteps = 1_000,
            MaxRecursion = 10,
            Now = () => DateTimeOffset.UnixEpoch,
        };
        var known = Names.Select(name => (Name: name, Is: options.Filters.TryGetValue(name, out var filter), Filter: filter)).ToList();
        options.Filters.Clear();
        foreach (var (name, _, filter) in known.Where(one => one.Is)) options.Filters.AddFilter(name, Bounded(name, filter!));
        return options;
    }

    private static FilterDelegate Bounded(string name, FilterDelegate filter) => async (input, arguments, context) =>
    {
        if (name == "date" && IsNow(input))
            throw new MappingException("There is no current time. Use a date of the record.");
        if (MappingBounds.Most(name, input, arguments) > LongestResult) throw TooMuch(name);
        var result = await filter(input, arguments, context);
        return MappingBounds.SizeOf(result) <= LongestResult ? result : throw TooMuch(name);
    };

    private static bool IsNow(FluidValue input) => input.ToStringValue().Trim().ToUpperInvariant() is "NOW" or "TODAY";

    private static MappingException TooMuch(string name) =>
        new($"The function {name} makes more than {LongestResult / 1_000_000} million characters.");
}

/// <summary>Why a text can't be evaluated, in words.</summary>
internal sealed class MappingException(string words) : Exception(words);
