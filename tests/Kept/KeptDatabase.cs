using System.IO.Compression;

namespace Connectors.Tests.Kept;

/// <summary>Databases of the demo organisation as earlier commits left them, on SQLite, written by <c>VACUUM INTO</c>.</summary>
internal static class KeptDatabase
{
    /// <summary>An update, an installation alongside, a removal, three runs and edits of flows were made on its pages.</summary>
    public const string Oldest = "9c1b0bb";

    /// <summary>Shop Front was updated with both changes kept, and Mail Room was updated.</summary>
    public const string BeforeJobs = "8402d89";

    /// <summary>A job updated four connectors, and one was held until version 9.0.0.</summary>
    public const string BeforeSupport = "8afcd0f";

    /// <summary>Shop Front 1.4.0 was installed alongside 1.2.0, and a job of updates waits for its confirmation.</summary>
    public const string BeforeMoves = "fefdc03";

    /// <summary>That job.</summary>
    public const string DraftBeforeMoves = "01a22c39-9b95-7000-9383-c78d8f52429a";

    /// <summary>Corner Store has two owners, one run of three failed, and instances were tested.</summary>
    public const string BeforeActors = "7178e21";

    /// <summary>Three flows ran, one of them failed, and the one with a schedule was switched off.</summary>
    public const string BeforeContent = "6283e75";

    /// <summary>Mail Room was updated, and flows ran.</summary>
    public const string BeforeStamps = "0bcf7a9";

    /// <summary>Writes a copy that may be migrated.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="commit">The commit that left it.</param>
    public static void CopyTo(string file, string commit = Oldest)
    {
        var packed = File.OpenRead(Domain.Tests.Repository.File("tests", "Kept", $"{commit}.db.gz"));
        using var kept = new GZipStream(packed, CompressionMode.Decompress);
        using var copy = File.Create(file);
        kept.CopyTo(copy);
    }
}
