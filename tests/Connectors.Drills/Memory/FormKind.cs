namespace Connectors.Drills.Memory;

internal enum FormKind
{
    /// <summary>URL-encoded; the request says how long it is.</summary>
    Measured,

    /// <summary>URL-encoded, in chunks.</summary>
    Unmeasured,

    /// <summary>In parts, with one file.</summary>
    File,

    /// <summary>In parts, with one long field.</summary>
    Field,
}
