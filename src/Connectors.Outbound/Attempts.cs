namespace Connectors.Outbound;

/// <summary>A request is not sent again, because its turn is too far away. The message is for people.</summary>
public sealed class TurnRefusedException(string words) : Exception(words);

/// <summary>
/// How often one request is sent. Each time counts against the rate limit and has the whole time limit, which does not run while a turn
/// is waited for.
/// </summary>
/// <param name="clock">Ends the attempt.</param>
/// <param name="longest">How long an attempt may take, its pause before and its whole response included.</param>
/// <param name="turn">Waits for the next turn, and says in words where that is too far away; null where nothing limits it.</param>
internal sealed class Attempts(CancellationTokenSource clock, TimeSpan longest, Func<CancellationToken, Task<string?>>? turn)
{
    /// <summary>How often it was sent again because of a fault.</summary>
    public int Retries { get; private set; }

    public CancellationToken Cancel => clock.Token;

    public void Begin() => clock.CancelAfter(longest);

    /// <exception cref="TurnRefusedException">The turn is too far away.</exception>
    public async Task RetryAsync()
    {
        await AgainAsync();
        Retries++;
    }

    /// <exception cref="TurnRefusedException">The turn is too far away.</exception>
    public async Task AgainAsync()
    {
        clock.CancelAfter(Timeout.InfiniteTimeSpan);
        if (turn is not null && await turn(Cancel) is { } words) throw new TurnRefusedException(words);
        Begin();
    }
}
