namespace Connectors.Domain.Requests;

/// <summary>What is known of an instance without its values.</summary>
/// <param name="MethodKey">Its way to sign in.</param>
/// <param name="Filled">The keys of the variables that have a value.</param>
/// <param name="HasToken">Whether somebody signed it in, so that it has an access token.</param>
public sealed record InstanceFacts(string MethodKey, IReadOnlySet<string> Filled, bool HasToken)
{
    /// <summary>The keys of the variables that were emptied, although they have a default.</summary>
    public IReadOnlySet<string> Emptied { get; init; } = new HashSet<string>();
}
