using System.Collections.Concurrent;
using Fluid;
using Fluid.Ast;
using Fluid.Parser;

namespace Connectors.Domain.Requests.Mapping;

/// <summary>A text of a step, taken apart: literal pieces and Liquid expressions between double braces.</summary>
/// <remarks>Expressions only, no tags: nothing loops, so that a text costs what it holds.</remarks>
internal sealed class MappingText
{
    /// <summary>The longest text, in characters.</summary>
    public const int Longest = 4_096;

    private const int MostKnown = 2_000, MostBrackets = 60;
    private static readonly FluidParser Parser = new(new FluidParserOptions { AllowFunctions = false, AllowLiquidTag = false });
    private static readonly ConcurrentDictionary<string, MappingText> Known = new(StringComparer.Ordinal);

    private MappingText(string? fault, IReadOnlyList<Piece> pieces) => (Fault, Pieces) = (fault, pieces);

    /// <summary>A literal text, or an expression.</summary>
    /// <param name="Text">The literal text; of an expression, null.</param>
    /// <param name="Expression">The expression; of a literal text, null.</param>
    /// <param name="Paths">What the expression reads.</param>
    internal sealed record Piece(string? Text, Expression? Expression, IReadOnlyList<MappingPath> Paths)
    {
        /// <summary>The one path that the expression is, without any function.</summary>
        public MappingPath? Path => Expression is MemberExpression && Paths is [{ IsPlain: true } only] ? only : null;

        /// <summary>What the expression reads, for people.</summary>
        public string Names => string.Join(" and ", Paths);

        public bool HasDefault => Expression is FilterExpression { Name: "default" };
    }

    /// <summary>Why the text can't be evaluated; null where it can.</summary>
    public string? Fault { get; }

    public IReadOnlyList<Piece> Pieces { get; }

    /// <summary>Whether the text is one expression, whose value is the value of the whole.</summary>
    public bool IsOneValue => Pieces is [{ Expression: not null }];

    /// <summary>What the text reads.</summary>
    public IEnumerable<MappingPath> Paths => Pieces.SelectMany(piece => piece.Paths);

    public static MappingText Of(string text)
    {
        if (text.Length > Longest) return new($"The text is longer than {Longest:N0} characters. Shorten it.", []);
        if (text.Count(sign => sign is '[' or '(') > MostBrackets)
            return new($"The text has more than {MostBrackets} brackets. Shorten it.", []);
        if (Known.TryGetValue(text, out var known)) return known;
        if (Known.Count >= MostKnown) Known.Clear();
        return Known.GetOrAdd(text, Parse);
    }

    private static MappingText Parse(string text)
    {
        if (!Parser.TryParse(text.Trim(), out var template, out var error)) return new(MappingFaults.Of(error), []);
        var statements = ((FluidTemplate)template).Statements;
        if (statements.Any(statement => statement is not (TextSpanStatement or OutputStatement)))
            return new("{% … %} is not supported. Use {{ name }} and functions such as {{ name | upcase }}.", []);
        IReadOnlyList<Piece> pieces = [.. statements.Select(PieceOf)];
        return new(pieces.Select(piece => MappingFunctions.FaultOf(piece.Expression)).FirstOrDefault(fault => fault is not null), pieces);
    }

    private static Piece PieceOf(Statement statement) => statement is OutputStatement output
        ? new Piece(null, output.Expression, MappingPath.AllIn(output.Expression))
        : new Piece($"{((TextSpanStatement)statement).Text}", null, []);
}
