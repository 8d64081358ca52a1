using Connectors.Domain.Requests.Mapping;
using Newtonsoft.Json.Linq;

namespace Connectors.Domain.Requests.Equivalence;

/// <summary>A record that nobody knows: each text that uses it becomes a symbol, or nothing at all.</summary>
/// <param name="scope">The list whose member it is; empty for the record itself.</param>
/// <param name="isEmpty">Whether the record has no value for any text.</param>
/// <param name="symbol">The digits for a name; the same for the same name.</param>
internal sealed class SymbolSource(string scope, bool isEmpty, Func<string, string> symbol) : RecordSource
{
    internal override MappedValue ValueOf(string text)
    {
        if (!Template.IsExpression(text)) return new MappedValue.Found(new JValue(text)) { IsLiteral = true };
        var mapping = MappingText.Of(text);
        if (mapping.Fault is { } fault) return new MappedValue.Refused(fault);
        return isEmpty && mapping.IsOneValue && !mapping.Pieces[0].HasDefault
            ? new MappedValue.Absent()
            : new MappedValue.Symbol(symbol($"{scope}{text}"));
    }

    internal override MappedValue Itself => new MappedValue.Symbol(symbol($"{scope}{{{{ item }}}}"));

    // Every member is written as any other.
    internal override IReadOnlyList<RecordSource> MembersOf(MappedValue value) => value switch
    {
        MappedValue.Symbol(var digits) => [new SymbolSource($"{digits} ", isEmpty: false, symbol)],
        MappedValue.Found => [this],
        _ => [],
    };
}
