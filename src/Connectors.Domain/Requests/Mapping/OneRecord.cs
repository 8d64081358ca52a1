using Fluid;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Connectors.Domain.Requests.Mapping;

/// <summary>A record, and inside a list one of its members: names mean the member's first, then the record's.</summary>
public sealed class OneRecord : RecordSource
{
    /// <summary>The names of the whole record and of the member of a list.</summary>
    public const string Whole = "record", Member = "item";

    private readonly IReadOnlyList<JToken> _scopes;

    private OneRecord(IReadOnlyList<JToken> scopes) => _scopes = scopes;

    /// <summary>The source of a record.</summary>
    /// <param name="json">The record as JSON; anything else has no names.</param>
    public static OneRecord Of(string? json)
    {
        try
        {
            return new OneRecord([JsonTreeReader.Parse(json ?? "{}", JsonBody.MostValues)]);
        }
        catch (JsonReaderException)
        {
            return new OneRecord([new JObject()]);
        }
    }

    /// <summary>The record itself.</summary>
    /// <param name="json">The record as JSON; anything else is an empty object.</param>
    internal static JToken TokenOf(string json) => Of(json)._scopes[0];

    /// <summary>The names that a record has at its top.</summary>
    internal static IEnumerable<string> NamesIn(string json) =>
        (TokenOf(json) as JObject)?.Properties().Select(property => property.Name) ?? [];

    internal override MappedValue ValueOf(string text)
    {
        if (!Template.IsExpression(text)) return new MappedValue.Found(new JValue(text)) { IsLiteral = true };
        var mapping = MappingText.Of(text);
        if (mapping.Fault is { } fault) return new MappedValue.Refused(fault);
        try
        {
            return mapping.IsOneValue ? OneValue(Evaluate(mapping.Pieces[0])) : Joined(mapping);
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            // Functions throw whatever they like where a value is no good: a division by zero, a number that is too large.
            return new MappedValue.Refused(failed is MappingException ? failed.Message : $"{text} can't be evaluated for this record.");
        }
    }

    internal override MappedValue Itself => OneValue(_scopes[0]);

    internal override IReadOnlyList<RecordSource> MembersOf(MappedValue value) => value switch
    {
        MappedValue.Found { Token: JArray list } => [.. list.Select(member => new OneRecord([member, .. _scopes]))],
        MappedValue.Found { Token: var one } => [new OneRecord([one, .. _scopes])],
        _ => [],
    };

    private static MappedValue OneValue(JToken? token) => token is null or JValue { Value: null or "" }
        ? new MappedValue.Absent()
        : new MappedValue.Found(token);

    private MappedValue Joined(MappingText mapping)
    {
        var text = new System.Text.StringBuilder();
        foreach (var piece in mapping.Pieces)
        {
            if (piece.Text is { } literal)
            {
                text.Append(literal);
                continue;
            }

            var value = Evaluate(piece);
            if (value is null or JValue { Value: null } && !piece.HasDefault)
                return new MappedValue.Refused($"The record has no {piece.Names}. Add | default: \"\" where it may be absent.");
            text.Append(TokenText.Of(value));
        }

        return new MappedValue.Found(new JValue(text.ToString()));
    }

    private JToken? Evaluate(MappingText.Piece piece)
    {
        if (piece.Path is { } path)
        {
            var found = path.Find(RootOf(path.Root), out var isRead);
            if (isRead) return found;
        }

        var context = new TemplateContext(MappingFunctions.Options);
        foreach (var root in piece.Paths.Select(one => one.Root).Distinct(StringComparer.Ordinal))
            context.SetValue(root, JsonFluid.ToFluid(RootOf(root)));
        return JsonFluid.ToJson(piece.Expression!.EvaluateAsync(context).AsTask().GetAwaiter().GetResult());
    }

    // The innermost member first; "item" is that member, and "record" the whole, where no object has these names.
    private JToken? RootOf(string name) =>
        (_scopes[0] as JObject)?.ContainsKey(name) == true ? _scopes[0][name]
        : name == Member ? _scopes[0]
        : _scopes.OfType<JObject>().FirstOrDefault(scope => scope.ContainsKey(name)) is { } scope ? scope[name]
        : name == Whole ? _scopes[^1]
        : null;
}
