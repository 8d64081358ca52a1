using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Connectors.Domain.Definitions.Shapes;

namespace Connectors.Domain.Definitions.Parts;

/// <summary>One way to sign in to the third party. Which of the fields count depends on <see cref="Type"/>.</summary>
[Description("A sign-in method. Its type decides which fields apply.")]
[Late(
    AuthenticationMethod.ClientAuthenticationProperty,
    "OAuth 2: how the client id and secret are sent for tokens; in the body where absent, and by HTTP Basic where that is rejected.",
    "basic", "body")]
public sealed record AuthenticationMethod
{
    internal const string ClientAuthenticationProperty = "clientAuthentication";

    [Required, Key, Description("The name by which instances refer to their method.")]
    public string Key { get; init; } = "";

    [ForPeople, Description("The display name; the key where absent.")]
    public string? Name { get; init; }

    [Required, JsonIgnore(Condition = JsonIgnoreCondition.Never), Description("The kind of sign-in.")]
    public AuthenticationType Type { get; init; }

    [DefaultValue("header"), Description("apiKey: where the key is sent.")]
    public ApiKeyPlace? In { get; init; }

    [Description("apiKey: the name of the header or query parameter.")]
    public string? Parameter { get; init; }

    [Template, Description("apiKey, bearer: the value sent, usually one variable.")]
    public string? Value { get; init; }

    [Template, Description("oauth2AuthorizationCode: the address where people give consent.")]
    public string? AuthorizationUrl { get; init; }

    [Template, Description("OAuth 2: the address that issues tokens.")]
    public string? TokenUrl { get; init; }

    [Description("OAuth 2: the permissions of the connector; a set.")]
    public IReadOnlyList<string> Scopes { get; init; } = [];

    [SecretsAllowed, Description("The values entered when an instance is added.")]
    public IReadOnlyList<Variable> Variables { get; init; } = [];

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; init; }
}

/// <summary>The kinds of sign-in that the format knows.</summary>
public enum AuthenticationType
{
    [JsonStringEnumMemberName("none")] None,
    [JsonStringEnumMemberName("basic")] Basic,
    [JsonStringEnumMemberName("apiKey")] ApiKey,
    [JsonStringEnumMemberName("bearer")] Bearer,
    [JsonStringEnumMemberName("oauth2ClientCredentials")] OAuth2ClientCredentials,
    [JsonStringEnumMemberName("oauth2AuthorizationCode")] OAuth2AuthorizationCode,
}

/// <summary>Where an API key is sent.</summary>
public enum ApiKeyPlace
{
    [JsonStringEnumMemberName("header")] Header,
    [JsonStringEnumMemberName("query")] Query,
}

/// <summary>How an application says who it is where tokens come from (RFC 6749, 2.3.1).</summary>
public enum ClientAuthentication
{
    /// <summary>In the body of the request, as <c>client_id</c> and <c>client_secret</c>.</summary>
    [JsonStringEnumMemberName("body")] Body,

    /// <summary>By HTTP Basic, which every server has to take where the client has a secret.</summary>
    [JsonStringEnumMemberName("basic")] Basic,
}
