using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests.Authentication;

/// <summary>A field of a sign-in method whose use depends on the method's type.</summary>
public enum MethodField
{
    In,
    Parameter,
    Value,
    AuthorizationUrl,
    TokenUrl,
    Scopes,
    ClientAuthentication,
}

/// <summary>What a sign-in method of one type consists of.</summary>
public sealed record MethodOutline
{
    public static MethodOutline Empty { get; } = new();

    /// <summary>The fields that it can't do without.</summary>
    public IReadOnlyList<MethodField> Required { get; init; } = [];

    /// <summary>The fields that it may have.</summary>
    public IReadOnlyList<MethodField> Optional { get; init; } = [];

    /// <summary>What it usually asks of an instance.</summary>
    public IReadOnlyList<Variable> Variables { get; init; } = [];

    /// <summary>Whether it sends <see cref="MethodField.Value"/>, or its secret variable where that is empty.</summary>
    public bool SendsSecret { get; init; }

    /// <summary>Whether it needs a variable that is no secret: a user name, or a client id.</summary>
    public bool NeedsName { get; init; }

    /// <summary>Whether it needs a secret variable.</summary>
    public bool NeedsSecret { get; init; }

    public bool Has(MethodField field) => Required.Contains(field) || Optional.Contains(field);
}
