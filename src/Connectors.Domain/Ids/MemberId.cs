using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Connectors.Domain.Ids;

/// <summary>One member of an organisation.</summary>
[JsonConverter(typeof(IdInJson<MemberId>))]
public readonly record struct MemberId(Guid Value) : IId<MemberId>
{
    public static MemberId Create(Guid value) => new(value);

    public static MemberId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MemberId result) =>
        IdText.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
