namespace Connectors.Cli.Writing;

/// <summary>Puts a file in the place of another in one step: whoever reads it meanwhile sees the former or the new one, never half.</summary>
internal static class FileReplacement
{
    /// <param name="path">A full path to a file that may exist, or to a pipe or device, which is written to directly.</param>
    /// <param name="bytes">All of the new content.</param>
    /// <exception cref="IOException">The former file stands as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The former file stands as it was.</exception>
    public static void Write(string path, byte[] bytes)
    {
        if (File.Exists(path) && WriteIfStream(path, bytes)) return;
        // What a link leads to is replaced, not the link.
        path = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
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

    // Opening also asks whether the former file may be written: replacing needs only the folder's permission.
    private static bool WriteIfStream(string path, byte[] bytes)
    {
        using var existing = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        if (existing.CanSeek && !IsDevice(path)) return false;
        existing.Write(bytes);
        return true;
    }

    // Some devices can be sought in, so their names must tell.
    private static bool IsDevice(string path) =>
        path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal);

    private static void WriteDraft(string draft, byte[] bytes)
    {
        using var stream = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }
}
