using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Connectors.Domain.Ids;

/// <summary>The answers to one update that were given so far.</summary>
[JsonConverter(typeof(IdInJson<AnswersId>))]
public readonly record struct AnswersId(Guid Value) : IId<AnswersId>
{
    public static AnswersId Create(Guid value) => new(value);

    public static AnswersId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AnswersId result) =>
        IdText.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
