using System.Diagnostics;
using Connectors.Domain.Reasons;

namespace Connectors.Outbound;

/// <summary>A request is not sent, because its turn is too far away.</summary>
public sealed class TurnRefusedException(Reason reason) : Exception("The turn of the request is too far away.")
{
    public Reason Reason => reason;
}

/// <summary>
/// How often one request is sent. Each time counts against the rate limit and has the whole time limit, which does not run while a turn
/// is waited for.
/// </summary>
/// <param name="clock">Ends the attempt.</param>
/// <param name="longest">How long an attempt may take, its pause before and its whole response included.</param>
/// <param name="turns">The turns that it waits for; null where nothing limits it.</param>
internal sealed class Attempts(CancellationTokenSource clock, TimeSpan longest, IRateTurns? turns)
{
    private readonly Stopwatch _watch = new();
    private int _retries;

    public CancellationToken Cancel => clock.Token;

    /// <summary>Whether the first turn was had, so that something may have been sent.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>Whether an attempt was made whose outcome is unknown.</summary>
    public bool IsRepeating { get; private set; }

    /// <exception cref="TurnRefusedException">The turn is too far away.</exception>
    public async Task BeginAsync()
    {
        await AgainAsync();
        HasBegun = true;
        _watch.Restart();
    }

    /// <summary>Sends it with another token: that is measured by itself.</summary>
    /// <exception cref="TurnRefusedException">The turn is too far away.</exception>
    public async Task RestartAsync()
    {
        (_retries, IsRepeating) = (0, false);
        await AgainAsync();
        _watch.Restart();
    }

    /// <exception cref="TurnRefusedException">The turn is too far away.</exception>
    public async Task RetryAsync()
    {
        IsRepeating = true;
        await AgainAsync();
        _retries++;
    }

    /// <exception cref="TurnRefusedException">The turn is too far away.</exception>
    public async Task AgainAsync()
    {
        Pause();
        if (turns is not null && await turns.TakeAsync(Cancel) is { } reason) throw new TurnRefusedException(reason);
        clock.CancelAfter(longest);
    }

    /// <summary>Stops the time limit.</summary>
    public void Pause() => clock.CancelAfter(Timeout.InfiniteTimeSpan);

    /// <summary>An answer with how long it took, and how often it was sent again because of a fault.</summary>
    public Answer Measured(Answer answer) => answer with { Duration = _watch.Elapsed, Retries = _retries };
}
