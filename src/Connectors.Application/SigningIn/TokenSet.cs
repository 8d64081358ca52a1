namespace Connectors.Application.SigningIn;

/// <summary>What a third party's token endpoint gave; kept encrypted.</summary>
internal sealed record TokenSet(string AccessToken, string? RefreshToken)
{
    public override string ToString() => nameof(TokenSet);
}
