using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Connectors.Domain.Ids;

/// <summary>One record of an update.</summary>
[JsonConverter(typeof(IdInJson<UpdateRecordId>))]
public readonly record struct UpdateRecordId(Guid Value) : IId<UpdateRecordId>
{
    public static UpdateRecordId Create(Guid value) => new(value);

    public static UpdateRecordId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out UpdateRecordId result) =>
        IdText.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
