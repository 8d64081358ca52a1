using System.Text.Json.Serialization;

namespace Connectors.Domain.Requests;

/// <summary>Why a request can't be made: what is missing or wrong, by its name.</summary>
/// <remarks>Rows keep problems as part of a reason, so the names of the kinds stay.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "problem")]
[JsonDerivedType(typeof(MissingEndpoint), "missing-endpoint")]
[JsonDerivedType(typeof(MissingMethod), "missing-method")]
[JsonDerivedType(typeof(MissingVariable), "missing-variable")]
[JsonDerivedType(typeof(UnknownValue), "unknown-value")]
[JsonDerivedType(typeof(NotSignedIn), "not-signed-in")]
[JsonDerivedType(typeof(UnreadableCredentials), "unreadable-credentials")]
[JsonDerivedType(typeof(MeantForElsewhere), "meant-for-elsewhere")]
[JsonDerivedType(typeof(BodyTakesNoValues), "body-takes-no-values")]
[JsonDerivedType(typeof(Unfit), "unfit")]
public abstract record Problem
{
    private Problem()
    {
    }

    /// <summary>The connector has no such endpoint.</summary>
    public sealed record MissingEndpoint(string Key) : Problem
    {
        /// <summary>Its name, or its last name; null where unknown.</summary>
        public string? Name { get; init; }
    }

    /// <summary>The connector has no such authentication method.</summary>
    public sealed record MissingMethod(string Key) : Problem;

    /// <summary>A value that is needed was not given.</summary>
    /// <param name="Key">The variable.</param>
    /// <param name="Label">What people call it.</param>
    /// <param name="Owner">Where it is filled in.</param>
    public sealed record MissingVariable(string Key, string Label, VariableOwner Owner) : Problem;

    /// <summary>The shape fills in a value that its endpoint does not ask for any more: without it, it would do something else.</summary>
    /// <param name="Key">The variable.</param>
    public sealed record UnknownValue(string Key) : Problem
    {
        /// <summary>Its last name; null where unknown.</summary>
        public string? Label { get; init; }
    }

    /// <summary>The instance has no access token.</summary>
    public sealed record NotSignedIn : Problem;

    /// <summary>The instance has credentials, but they can't be read with the present keys.</summary>
    public sealed record UnreadableCredentials : Problem;

    /// <summary>The credentials were given for another address than the one that they would go to now.</summary>
    /// <param name="Origin">Where they would go.</param>
    public sealed record MeantForElsewhere(string Origin) : Problem;

    /// <summary>The endpoint's body uses values, and nothing says how they are written in a body of its media type.</summary>
    /// <param name="MediaType">Without its parameters.</param>
    public sealed record BodyTakesNoValues(string MediaType) : Problem;

    /// <summary>A value doesn't fit its place.</summary>
    /// <param name="Name">The variable, header or address.</param>
    /// <param name="Why">What is wrong, and what would be right; never the value itself.</param>
    public sealed record Unfit(string Name, string Why) : Problem;
}

/// <summary>Where a variable is filled in.</summary>
public enum VariableOwner
{
    /// <summary>On the instance, since it is the connector's or the method's.</summary>
    Instance,

    /// <summary>On the flow's shape.</summary>
    Shape,
}
