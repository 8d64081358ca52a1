using System.IO.Compression;

namespace Connectors.Tests.Kept;

/// <summary>
/// The database of the demo organisation as commit 9c1b0bb left it, on SQLite: an update, an installation alongside, a removal, three runs
/// and edits of flows were made on its pages, then <c>VACUUM INTO</c>.
/// </summary>
internal static class KeptDatabase
{
    /// <summary>Writes a copy that may be migrated.</summary>
    public static void CopyTo(string file)
    {
        var packed = File.OpenRead(Domain.Tests.Repository.File("tests", "Kept", "9c1b0bb.db.gz"));
        using var kept = new GZipStream(packed, CompressionMode.Decompress);
        using var copy = File.Create(file);
        kept.CopyTo(copy);
    }
}
