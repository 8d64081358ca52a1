namespace Connectors.Infrastructure.Data.Providers.Sqlite;

/// <summary>
/// Marks the database as used by a running process, with a lock of the operating system on a file beside it: it is gone with the process,
/// however that ends.
/// </summary>
internal sealed class DatabaseUse : IDisposable
{
    private FileStream? _mark;

    /// <summary>Says that this process uses it; others may too.</summary>
    public void Begin(string database) =>
        _mark ??= new FileStream(Mark(database), FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read);

    /// <summary>Keeps all others away.</summary>
    /// <exception cref="InvalidOperationException">A process uses it; the message says what to do.</exception>
    public void BeginAlone(string database)
    {
        try
        {
            _mark ??= new FileStream(Mark(database), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException fault)
        {
            throw new InvalidOperationException($"A running application uses {database}. Stop it first.", fault);
        }
    }

    public void Dispose() => _mark?.Dispose();

    private static string Mark(string database) => database + "-in-use";
}
