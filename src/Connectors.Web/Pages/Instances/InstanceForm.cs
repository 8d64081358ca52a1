using System.Globalization;
using Connectors.Application.Instances;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests.Rendering;

namespace Connectors.Web.Pages.Instances;

/// <summary>What the form of an instance asks for.</summary>
public sealed class InstanceForm
{
    public string? Name { get; set; }

    public string? Method { get; set; }

    public IList<InstanceField> Fields { get; set; } = [];

    public string? Requests { get; set; }

    public RatePeriod Per { get; set; }

    /// <summary>The revision of the instance that the form was filled from; null for a new one.</summary>
    public int? Seen { get; set; }

    /// <summary>The form for an instance, or for a new one, with what the definition says of each field.</summary>
    /// <param name="content">The connector's definition.</param>
    /// <param name="method">The way to sign in.</param>
    /// <param name="instance">Null for a new one.</param>
    public static InstanceForm From(ConnectorContent content, AuthenticationMethod method, Instance? instance) => new()
    {
        Name = instance?.Name,
        Seen = instance?.Number,
        Method = method.Key,
        Fields = [.. content.AskedBy(method).OrderBy(variable => variable.Secret).Select(variable => new InstanceField
        {
            Key = variable.Key,
            Value = variable.Secret ? null : instance?.Values.GetValueOrDefault(variable.Key) ?? variable.Default,
            Variable = variable,
            IsNeeded = InstanceCheck.IsNeeded(content, variable),
            IsKept = instance?.Secrets.Contains(variable.Key) ?? false,
        })],
        Requests = instance?.RateLimit?.Requests?.ToString(CultureInfo.InvariantCulture),
        Per = (instance?.RateLimit ?? content.RateLimit)?.Per ?? RatePeriod.Second,
    };

    /// <summary>Takes what was posted into a form that was made from the definition.</summary>
    public InstanceForm Take(InstanceForm posted)
    {
        (Name, Requests, Per, Seen) = (posted.Name, posted.Requests, posted.Per, posted.Seen);
        // A value that the form did not show was not cleared: it stays unchanged.
        foreach (var field in Fields)
        {
            if (posted.Fields.FirstOrDefault(other => other.Key == field.Key) is { } other) field.Value = other.Value;
        }

        return this;
    }

    public InstanceDraft ToDraft() => new(
        Name ?? "",
        Method ?? "",
        Fields.ToDictionary(field => field.Key ?? "", field => field.Variable.Secret ? field.Value ?? "" : field.Value?.Trim() ?? ""),
        Limit)
    {
        Seen = Seen,
    };

    public bool HasFaultyLimit => !string.IsNullOrWhiteSpace(Requests) && Limit is null;

    private RateLimit? Limit =>
        int.TryParse(Requests, NumberStyles.None, CultureInfo.InvariantCulture, out var requests) && requests > 0
            ? new RateLimit { Requests = requests, Per = Per }
            : null;
}

/// <summary>One value of an instance. Credentials are written, never shown.</summary>
public sealed class InstanceField
{
    public string? Key { get; set; }

    public string? Value { get; set; }

    internal Variable Variable { get; set; } = new();

    /// <summary>Whether there is a credential that stays where none is given.</summary>
    internal bool IsKept { get; set; }

    internal bool IsNeeded { get; set; }

    internal string Label => Variable.Label ?? Variable.Key;
}
