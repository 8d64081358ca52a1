using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Connectors.Domain.Ids;

/// <summary>One session of a member.</summary>
[JsonConverter(typeof(IdInJson<SessionId>))]
public readonly record struct SessionId(Guid Value) : IId<SessionId>
{
    public static SessionId Create(Guid value) => new(value);

    public static SessionId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SessionId result) =>
        IdText.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
