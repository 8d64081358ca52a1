namespace Connectors.Data.Rows;

/// <summary>
/// How often somebody at one address tried to get into one account within a window, counted for all copies of the application.
/// </summary>
internal sealed class SignInAttemptRow
{
    /// <summary>The hash of what was tried and of the mail address, whether an account has it or not.</summary>
    public required string Account { get; set; }

    /// <summary>The hash of the network address that it was tried from.</summary>
    public required string Origin { get; set; }

    public int Attempts { get; set; }

    public DateTime ExpiresAt { get; set; }
}
