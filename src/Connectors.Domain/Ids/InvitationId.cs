using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Connectors.Domain.Ids;

/// <summary>One invitation to an organisation.</summary>
[JsonConverter(typeof(IdInJson<InvitationId>))]
public readonly record struct InvitationId(Guid Value) : IId<InvitationId>
{
    public static InvitationId Create(Guid value) => new(value);

    public static InvitationId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out InvitationId result) =>
        IdText.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
