using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Connectors.Domain.Ids;

/// <summary>One job of updates.</summary>
[JsonConverter(typeof(IdInJson<JobId>))]
public readonly record struct JobId(Guid Value) : IId<JobId>
{
    public static JobId Create(Guid value) => new(value);

    public static JobId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out JobId result) =>
        IdText.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
