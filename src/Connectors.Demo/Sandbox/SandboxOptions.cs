namespace Connectors.Demo.Sandbox;

/// <summary>How a sandbox is set up.</summary>
public sealed record SandboxOptions
{
    /// <summary>The loopback port; 0 for any that is free.</summary>
    public int Port { get; init; }

    /// <summary>How long an access token can be used.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>When the token endpoint hands out what renews a token.</summary>
    public RefreshTokens RefreshTokens { get; init; } = RefreshTokens.ForConsent;

    /// <summary>Whether the token endpoint takes clients by HTTP Basic only, as RFC 6749, 2.3.1, lets it.</summary>
    public bool TakesBasicOnly { get; init; }

    /// <summary>Requests that each system takes in a second, before it answers 429.</summary>
    public int RequestsPerSecond { get; init; } = 200;

    public SandboxCredentials Credentials { get; init; } = new();

    public TimeProvider Time { get; init; } = TimeProvider.System;
}

/// <summary>Who gets a refresh token: third parties differ in it.</summary>
public enum RefreshTokens
{
    /// <summary>The account that gave consent, each time.</summary>
    ForConsent,

    /// <summary>The account that gave consent first; a renewal keeps it.</summary>
    ForFirstConsent,

    /// <summary>Applications too, which RFC 6749, 4.4.3, advises against.</summary>
    Always,
}

/// <summary>What opens the sandbox. The usual ones are no secrets: there is nothing behind them.</summary>
public sealed record SandboxCredentials
{
    public string ApiKey { get; init; } = "demo-api-key";

    public string BearerToken { get; init; } = "demo-bearer-token";

    public string UserName { get; init; } = "demo-user";

    public string Password { get; init; } = "demo-password";

    public string ClientId { get; init; } = "demo-client";

    public string ClientSecret { get; init; } = "demo-client-secret";
}
