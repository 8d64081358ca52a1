using Connectors.Outbound.Credentials;

namespace Connectors.Application.Runs.Content;

/// <summary>Encrypts what a run sends and receives, like credentials; or keeps nothing of it.</summary>
/// <param name="vault">Has the keys.</param>
/// <param name="isKept">Whether it is kept.</param>
internal sealed class ContentVault(CredentialVault vault, bool isKept)
{
    public bool IsKept => isKept;

    /// <returns>The text to store; null where nothing is kept.</returns>
    public string? Lock<T>(T content) => isKept ? vault.Lock(content) : null;

    /// <returns>Null where nothing is kept, or the keys do not open it any more.</returns>
    public static T? Open<T>(CredentialVault vault, string? kept)
        where T : class =>
        vault.Open<T>(kept) is OpenResult<T>.Opened(var content) ? content : null;
}
