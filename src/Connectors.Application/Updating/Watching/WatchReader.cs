using Connectors.Domain.Updating.Watching;

namespace Connectors.Application.Updating.Watching;

/// <summary>What became of flows after updates.</summary>
/// <param name="Findings">The flows that went wrong since an update, the newest update first.</param>
/// <param name="Undone">The updates that were undone by themselves, newest first.</param>
/// <param name="UndoesByItself">Whether the organisation wants that.</param>
public sealed record WatchReport(IReadOnlyList<WatchFinding> Findings, IReadOnlyList<UndoneByItself> Undone, bool UndoesByItself)
{
    public static WatchReport Empty { get; } = new([], [], false);
}

/// <summary>Reads what became of flows after updates.</summary>
public sealed class WatchReader(UpdateWatch watch, AutomaticUndo undo, TimeProvider time)
{
    public async Task<WatchReport> ReadAsync(CancellationToken cancel) => new(
        await watch.FindAsync(flow: null, cancel),
        await undo.SinceAsync(time.GetUtcNow().UtcDateTime - WatchRules.Span, cancel),
        await undo.IsOnAsync(cancel));

    /// <summary>Says whether updates are undone by themselves from now on.</summary>
    public Task SwitchAsync(bool on, CancellationToken cancel) => undo.SwitchAsync(on, cancel);
}
