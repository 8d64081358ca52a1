using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests;

/// <summary>What is known of an instance without its values.</summary>
/// <param name="MethodKey">Its way to sign in.</param>
/// <param name="Filled">The keys of the variables that have a value.</param>
/// <param name="HasToken">Whether it was signed in, so it has an access token.</param>
public sealed record InstanceFacts(string MethodKey, IReadOnlySet<string> Filled, bool HasToken)
{
    /// <summary>The keys of the variables that were emptied, although they have a default.</summary>
    public IReadOnlySet<string> Emptied { get; init; } = new HashSet<string>();

    /// <summary>Whether its credentials can't be read now, so it is unknown which are set.</summary>
    public bool IsUnreadable { get; init; }

    /// <summary>Whether a variable has a text to send. A credential that can't be read counts as one: it is not missing.</summary>
    public bool HasText(Variable variable) => (IsUnreadable && variable.Secret) || FilledIn.HasText(variable, Filled, Emptied);
}
