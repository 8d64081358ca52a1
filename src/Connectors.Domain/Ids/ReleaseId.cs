using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Connectors.Domain.Ids;

/// <summary>One release of a package.</summary>
[JsonConverter(typeof(IdInJson<ReleaseId>))]
public readonly record struct ReleaseId(Guid Value) : IId<ReleaseId>
{
    public static ReleaseId Create(Guid value) => new(value);

    public static ReleaseId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ReleaseId result) =>
        IdText.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
