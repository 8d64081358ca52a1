namespace Connectors.Sandbox;

/// <summary>How a sandbox is set up.</summary>
public sealed record SandboxOptions
{
    /// <summary>The loopback port; 0 for any that is free.</summary>
    public int Port { get; init; }

    /// <summary>How long an access token can be used.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Requests that each system takes in a second, before it answers 429.</summary>
    public int RequestsPerSecond { get; init; } = 200;

    public SandboxCredentials Credentials { get; init; } = new();

    public TimeProvider Time { get; init; } = TimeProvider.System;
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
