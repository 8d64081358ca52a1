using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Connectors.Domain.Ids;

/// <summary>One connector of a job of updates.</summary>
[JsonConverter(typeof(IdInJson<JobItemId>))]
public readonly record struct JobItemId(Guid Value) : IId<JobItemId>
{
    public static JobItemId Create(Guid value) => new(value);

    public static JobItemId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out JobItemId result) =>
        IdText.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
