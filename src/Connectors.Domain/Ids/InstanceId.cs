using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Connectors.Domain.Ids;

/// <summary>One instance of a connector.</summary>
[JsonConverter(typeof(IdInJson<InstanceId>))]
public readonly record struct InstanceId(Guid Value) : IId<InstanceId>
{
    public static InstanceId Create(Guid value) => new(value);

    public static InstanceId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out InstanceId result) =>
        IdText.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
