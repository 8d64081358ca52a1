namespace Connectors.Domain.Requests;

/// <summary>Names of headers, parameters and members that hold credentials, and values that are credentials whatever their name.</summary>
public static class CredentialNames
{
    /// <summary>How the names of credentials end, without signs between words.</summary>
    private static readonly string[] Endings =
    [
        "apikey", "accesskey", "authorization", "credentials", "passphrase", "password", "passwd", "privatekey", "secret", "secretkey",
        "token",
    ];

    /// <summary>Further endings in headers and queries, where they hardly mean anything else.</summary>
    private static readonly string[] EndingsOfParameters =
        ["key", "auth", "pwd", "pass", "appid", "signature", "sig", "session", "sessionid", "jwt", "accesscode"];

    /// <summary>Tokens with these words name a place in a list, not a person.</summary>
    private static readonly string[] OpenTokens = ["continuation", "cursor", "next", "page", "sync"];

    /// <summary>How well-known services begin their credentials.</summary>
    private static readonly string[] Beginnings =
    [
        "sk_live_", "sk_test_", "rk_live_", "rk_test_", "sk-", "ghp_", "gho_", "ghs_", "github_pat_", "glpat-", "xoxb-", "xoxp-", "xapp-",
        "shpat_", "SG.", "AKIA", "AIza", "pat-", "secret_", "ntn_", "whsec_",
    ];

    private const int ShortestToken = 16;

    /// <summary>Whether a name says that it is a credential.</summary>
    public static bool Has(string name)
    {
        var plain = Plain(name);
        return Endings.Any(ending => plain.EndsWith(ending, StringComparison.Ordinal))
            && !(plain.EndsWith("token", StringComparison.Ordinal) && IsOpen(plain));
    }

    /// <summary>The same of a header or a query parameter, where shorter names are credentials too.</summary>
    public static bool HasParameter(string name)
    {
        var plain = Plain(name);
        return Has(name) || (!IsOpen(plain)
            && plain != "idempotencykey"
            && EndingsOfParameters.Any(ending => plain.EndsWith(ending, StringComparison.Ordinal)));
    }

    /// <summary>Whether a value begins as credentials of well-known services do, or is a JSON Web Token.</summary>
    public static bool IsCredential(string value) =>
        value.Length >= ShortestToken
        && !value.Any(char.IsWhiteSpace)
        && (Beginnings.Any(start => value.StartsWith(start, StringComparison.Ordinal))
            || (value.StartsWith("eyJ", StringComparison.Ordinal) && value.Count(sign => sign == '.') is 2 or 4));

    private static bool IsOpen(string plain) => OpenTokens.Any(word => plain.Contains(word, StringComparison.Ordinal));

    private static string Plain(string name) =>
        name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
}
