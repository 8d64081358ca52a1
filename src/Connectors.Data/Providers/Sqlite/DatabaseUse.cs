namespace Connectors.Data.Providers.Sqlite;

/// <summary>
/// Marks the database as used by a running process, with a lock of the operating system on a file beside it: it is gone with the process,
/// however that ends.
/// </summary>
internal sealed class DatabaseUse : IDisposable
{
    private FileStream? _mark;

    /// <summary>Says that this process uses it; others may too.</summary>
    public void Begin(string database) =>
        _mark ??= Open(database, FileAccess.Read, FileShare.Read);

    /// <summary>Keeps all others away.</summary>
    /// <exception cref="InvalidOperationException">A process uses it; the message says what to do.</exception>
    public void BeginAlone(string database)
    {
        try
        {
            _mark ??= Open(database, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException fault)
        {
            throw new InvalidOperationException($"A running application uses {database}. Stop it first.", fault);
        }
    }

    public void Dispose() => _mark?.Dispose();

    private static FileStream Open(string database, FileAccess access, FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = access, Share = share };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = SqliteFile.OnlyOwner;
        return new FileStream($"{database}-in-use", options);
    }
}
