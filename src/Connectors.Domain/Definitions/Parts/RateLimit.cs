using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Connectors.Domain.Definitions.Shapes;

namespace Connectors.Domain.Definitions.Parts;

/// <summary>At most <see cref="Requests"/> requests in each <see cref="Per"/>.</summary>
[Description("The most requests in each period.")]
public sealed record RateLimit
{
    [AtLeast(1), Description("The number of requests in one period.")]
    public int? Requests { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never), DefaultValue("second"), Description("The period.")]
    public RatePeriod Per { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; init; }
}

/// <summary>The period of a rate limit.</summary>
public enum RatePeriod
{
    [JsonStringEnumMemberName("second")] Second,
    [JsonStringEnumMemberName("minute")] Minute,
    [JsonStringEnumMemberName("hour")] Hour,
    [JsonStringEnumMemberName("day")] Day,
}
