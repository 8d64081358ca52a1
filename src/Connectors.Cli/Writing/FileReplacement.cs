namespace Connectors.Cli.Writing;

/// <summary>
/// Replaces a file in one step: readers see the old or the new one, never half.
/// </summary>
internal static class FileReplacement
{
    /// <param name="path">A full path to a file that may exist, or to a pipe or device, which is written to directly.</param>
    /// <param name="bytes">All of the new content.</param>
    /// <exception cref="IOException">The old file is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">The former file stands as it was.</exception>
    public static void Write(string path, byte[] bytes)
    {
        if (File.Exists(path) && WriteInPlace(path, bytes)) return;
        // The target of a link is replaced, not the link.
        if (new FileInfo(path).LinkTarget is not null) path = File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;
        var draft = Path.Combine(Path.GetDirectoryName(path)!, $".{Guid.NewGuid():n}.tmp");
        try
        {
            WriteDraft(draft, bytes);
            if (File.Exists(path) && !OperatingSystem.IsWindows()) File.SetUnixFileMode(draft, File.GetUnixFileMode(path));
            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    // Pipes and devices have no length, under whatever name, and must never be replaced: /dev/null would become a file.
    // An empty file looks the same and has nothing to lose. Opening also asks whether the file itself may be written.
    private static bool WriteInPlace(string path, byte[] bytes)
    {
        using var existing = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        if (existing.CanSeek && existing.Length > 0) return false;
        try
        {
            existing.Write(bytes);
            return true;
        }
        catch (IOException)
        {
            Empty(existing);
            throw;
        }
    }

    // Half a document is worse than the empty file that was there. What went wrong first is what is told.
    private static void Empty(FileStream existing)
    {
        try
        {
            if (existing.CanSeek) existing.SetLength(0);
        }
        catch (IOException)
        {
            // A device keeps no length.
        }
    }

    private static void WriteDraft(string draft, byte[] bytes)
    {
        using var stream = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }
}
