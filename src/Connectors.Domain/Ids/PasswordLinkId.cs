using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Connectors.Domain.Ids;

/// <summary>One link to set a password.</summary>
[JsonConverter(typeof(IdInJson<PasswordLinkId>))]
public readonly record struct PasswordLinkId(Guid Value) : IId<PasswordLinkId>
{
    public static PasswordLinkId Create(Guid value) => new(value);

    public static PasswordLinkId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PasswordLinkId result) =>
        IdText.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
