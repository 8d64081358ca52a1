using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Connectors.Domain.Ids;

/// <summary>One revision of the history of a connector, an instance or a flow.</summary>
[JsonConverter(typeof(IdInJson<RevisionId>))]
public readonly record struct RevisionId(Guid Value) : IId<RevisionId>
{
    public static RevisionId Create(Guid value) => new(value);

    public static RevisionId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RevisionId result) =>
        IdText.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
