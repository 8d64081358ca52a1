using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Connectors.Domain.Ids;

/// <summary>One step of a flow.</summary>
[JsonConverter(typeof(IdInJson<StepId>))]
public readonly record struct StepId(Guid Value) : IId<StepId>
{
    public static StepId Create(Guid value) => new(value);

    public static StepId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out StepId result) =>
        IdText.TryParse(s, out result);

    public override string ToString() => Value.ToString();

    /// <summary>The place after the last step of a flow, where records that it returned are kept as samples.</summary>
    public static StepId AfterLast(FlowId flow) => new(flow.Value);
}
