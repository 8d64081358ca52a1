namespace Connectors.Domain.Installed;

/// <summary>What a revision of a connector did. Rows keep the name.</summary>
public enum RevisionKind
{
    Built,
    Installed,
    Edited,
    Renamed,
    Removed,

    /// <summary>It came back to the list.</summary>
    PutBack,

    /// <summary>An earlier revision was restored.</summary>
    Restored,

    /// <summary>A newer release was taken, edits kept.</summary>
    Updated,

    /// <summary>A newer release was taken, edits replaced.</summary>
    Overwritten,

    /// <summary>An update was undone, later edits kept.</summary>
    Undone,

    /// <summary>Edits that an update overwrote came back on the current release.</summary>
    EditsRestored,

    /// <summary>A move brought the edits of the older version.</summary>
    TookOver,

    /// <summary>Such a move was undone.</summary>
    MoveUndone,
}
