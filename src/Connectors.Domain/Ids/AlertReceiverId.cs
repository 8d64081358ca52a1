using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Connectors.Domain.Ids;

/// <summary>One receiver of alerts about flows.</summary>
[JsonConverter(typeof(IdInJson<AlertReceiverId>))]
public readonly record struct AlertReceiverId(Guid Value) : IId<AlertReceiverId>
{
    public static AlertReceiverId Create(Guid value) => new(value);

    public static AlertReceiverId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AlertReceiverId result) =>
        IdText.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
