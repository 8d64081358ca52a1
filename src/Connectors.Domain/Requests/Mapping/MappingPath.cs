using Fluid.Ast;
using Fluid.Values;
using Newtonsoft.Json.Linq;

namespace Connectors.Domain.Requests.Mapping;

/// <summary>A path into a record, as an expression writes it: <c>customer.name</c>, <c>lines[0].sku</c>.</summary>
/// <param name="Steps">Names, and numbers of members of lists.</param>
/// <param name="IsPlain">Whether the steps are all that the expression has: none of them is computed.</param>
internal sealed record MappingPath(IReadOnlyList<string> Steps, bool IsPlain)
{
    public string Root => Steps[0];

    public static IReadOnlyList<MappingPath> AllIn(Expression expression)
    {
        var search = new Search();
        search.Visit(expression);
        return search.Found;
    }

    /// <summary>The value that the path finds; null without one.</summary>
    /// <param name="from">The value of the root.</param>
    /// <param name="isRead">False where a step means something else than a member, such as the size of a list.</param>
    public JToken? Find(JToken? from, out bool isRead)
    {
        isRead = true;
        foreach (var step in Steps.Skip(1))
        {
            if (from is JArray list && int.TryParse(step, out var at)) from = at >= 0 && at < list.Count ? list[at] : null;
            else if (from is JObject owner) from = owner[step];
            else
            {
                isRead = from is null or { Type: JTokenType.Null };
                return null;
            }
        }

        return from;
    }

    public override string ToString() => string.Join('.', Steps);

    private static MappingPath Of(MemberExpression expression)
    {
        var steps = expression.Segments.TakeWhile(segment => TextOf(segment) is not null).Select(segment => TextOf(segment)!).ToList();
        return new MappingPath(steps.Count > 0 ? steps : [""], steps.Count == expression.Segments.Count);
    }

    private static string? TextOf(MemberSegment segment) => segment switch
    {
        IdentifierSegment name => name.Identifier,
        IndexerSegment { Expression: LiteralExpression { Value: StringValue or NumberValue } literal } => literal.Value.ToStringValue(),
        _ => null,
    };

    private sealed class Search : AstVisitor
    {
        public List<MappingPath> Found { get; } = [];

        protected override Expression VisitMemberExpression(MemberExpression expression)
        {
            Found.Add(Of(expression));
            return base.VisitMemberExpression(expression);
        }
    }
}
