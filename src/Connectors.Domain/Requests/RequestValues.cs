namespace Connectors.Domain.Requests;

/// <summary>Values by the keys of their variables.</summary>
/// <param name="Instance">Of the connector's and the method's variables, credentials included.</param>
/// <param name="Shape">Of the endpoint's variables.</param>
public sealed record RequestValues(IReadOnlyDictionary<string, string> Instance, IReadOnlyDictionary<string, string> Shape)
{
    public static RequestValues None { get; } = new(new Dictionary<string, string>(), new Dictionary<string, string>());

    /// <summary>The keys of the instance's values that are credentials: masked whatever the definition says of them today.</summary>
    public IReadOnlySet<string> Credentials { get; init; } = new HashSet<string>();

    /// <summary>What the shape before handed over, as JSON text.</summary>
    public string? Payload
    {
        get => PayloadIfUsed?.Value;
        init => PayloadIfUsed = value is null ? null : new Lazy<string>(value);
    }

    /// <summary>The same, where it is made only for a request that uses it.</summary>
    public Lazy<string>? PayloadIfUsed { get; init; }

    /// <summary>Where the step's texts get the values of their names.</summary>
    public RecordSource Source { get; init; } = RecordSource.None;

    /// <summary>The access token of an instance that signs in by OAuth 2.</summary>
    public string? AccessToken { get; init; }

    public override string ToString() => nameof(RequestValues);
}
