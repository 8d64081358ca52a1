using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Connectors.Demo.Sandbox;

/// <summary>What was handed out by OAuth 2. Gone when the sandbox ends.</summary>
internal sealed class IssuedTokens(SandboxOptions options)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _access = new();
    private readonly ConcurrentDictionary<string, string> _refresh = new();
    private readonly ConcurrentDictionary<string, PendingCode> _codes = new();

    public bool IsGood(string token) => _access.TryGetValue(token, out var end) && options.Time.GetUtcNow() < end;

    /// <summary>Everything that was ever issued, codes left out.</summary>
    public ConcurrentBag<string> All { get; } = [];

    public void RevokeAccess() => _access.Clear();

    public string NewCode(PendingCode pending)
    {
        var code = Random();
        _codes[code] = pending;
        return code;
    }

    public PendingCode? TakeCode(string code) => _codes.TryRemove(code, out var pending) ? pending : null;

    public void RevokeRefresh() => _refresh.Clear();

    public bool TakeRefresh(string token) => options.RefreshTokens == RefreshTokens.ForFirstConsent
        ? _refresh.ContainsKey(token)
        : _refresh.TryRemove(token, out _);

    /// <summary>What is answered to a request for a token.</summary>
    /// <param name="scope">What it is for.</param>
    /// <param name="isConsented">Whether a person gave their consent.</param>
    public object Issue(string scope, bool isConsented)
    {
        var isRenewable = options.RefreshTokens switch
        {
            RefreshTokens.Always => true,
            RefreshTokens.ForFirstConsent => isConsented && _refresh.IsEmpty,
            _ => isConsented,
        };
        var access = Random();
        All.Add(access);
        _access[access] = options.Time.GetUtcNow() + options.TokenLifetime;
        if (!isRenewable)
            return new { access_token = access, token_type = "Bearer", expires_in = (int)options.TokenLifetime.TotalSeconds, scope };
        var refresh = Random();
        All.Add(refresh);
        _refresh[refresh] = scope;
        return new
        {
            access_token = access,
            token_type = "Bearer",
            expires_in = (int)options.TokenLifetime.TotalSeconds,
            refresh_token = refresh,
            scope
        };
    }

    private static string Random() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}

/// <summary>A consent that was given and not used yet.</summary>
internal sealed record PendingCode(string RedirectUri, string Challenge, string Scope);
