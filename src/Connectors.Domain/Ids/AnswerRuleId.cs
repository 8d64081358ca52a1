using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Connectors.Domain.Ids;

/// <summary>One remembered answer.</summary>
[JsonConverter(typeof(IdInJson<AnswerRuleId>))]
public readonly record struct AnswerRuleId(Guid Value) : IId<AnswerRuleId>
{
    public static AnswerRuleId Create(Guid value) => new(value);

    public static AnswerRuleId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AnswerRuleId result) =>
        IdText.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
