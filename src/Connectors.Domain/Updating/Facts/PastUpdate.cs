using System.Globalization;

namespace Connectors.Domain.Updating.Facts;

/// <summary>What is done about an update of the past.</summary>
public enum PastUse
{
    /// <summary>It is undone; edits made since are kept.</summary>
    Undo,

    /// <summary>The edits that it overwrote come back; the release stays.</summary>
    Restore,
}

/// <summary>An update of the past, and what is done about it.</summary>
/// <param name="Use">What is done.</param>
/// <param name="Revision">The revision that the update made.</param>
public readonly record struct PastUpdate(PastUse Use, int Revision)
{
    /// <summary>What it is called among the updates of a connector: <c>undo:3</c>.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Name}:{Revision}");

    /// <summary>What its revision is called in addresses and forms.</summary>
    public string Name => Use == PastUse.Undo ? "undo" : "restore";

    /// <param name="undo">The revision to undo, if any.</param>
    /// <param name="restore">The revision whose overwritten edits come back, if any.</param>
    /// <returns>Null where neither is given.</returns>
    public static PastUpdate? Of(int? undo, int? restore) => (undo, restore) switch
    {
        ({ } revision, _) => new PastUpdate(PastUse.Undo, revision),
        (_, { } revision) => new PastUpdate(PastUse.Restore, revision),
        _ => null,
    };
}
