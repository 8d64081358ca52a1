using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Connectors.Domain.Ids;

/// <summary>What has a limit of requests: a connector or an instance.</summary>
[JsonConverter(typeof(IdInJson<RateId>))]
public readonly record struct RateId(Guid Value) : IId<RateId>
{
    public static RateId Create(Guid value) => new(value);

    public static RateId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RateId result) =>
        IdText.TryParse(s, out result);

    public override string ToString() => Value.ToString();

    public static RateId Of(InstalledId connector) => new(connector.Value);

    public static RateId Of(InstanceId instance) => new(instance.Value);
}
