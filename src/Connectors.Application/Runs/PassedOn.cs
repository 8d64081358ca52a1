using System.Collections;
using Connectors.Application.Runs.Spooling;
using Connectors.Domain.Reasons;

namespace Connectors.Application.Runs;

/// <summary>The records that a step passes on, each as JSON: few are in memory, more are in an encrypted file.</summary>
internal sealed class PassedOn(SpoolFolder folder) : IReadOnlyCollection<string>, IDisposable
{
    /// <summary>With more records or characters than this, all are in the file.</summary>
    public const int MostInMemory = 1_000, MostCharactersInMemory = 2_000_000;

    private const long Overhead = 40;
    private readonly List<string> _inMemory = [];
    private SpoolFile? _file;

    public int Count { get; private set; }

    /// <summary>The characters of all records, with a little for each.</summary>
    public long Length { get; private set; }

    /// <exception cref="ShapeFailedException">They are too much, or have no room on the disk.</exception>
    public void Add(IReadOnlyCollection<string> found)
    {
        Length += found.Sum(record => record.Length + Overhead);
        if (Length > folder.MostCharacters) throw new ShapeFailedException(new Reason.TooMuchText(folder.MostCharacters));
        if (_file is null && Count + found.Count <= MostInMemory && Length <= MostCharactersInMemory) _inMemory.AddRange(found);
        else OnDisk(() => Spool(found));
        Count += found.Count;
    }

    /// <summary>The records in their order. None may be added meanwhile.</summary>
    /// <exception cref="ShapeFailedException">They have no room on the disk.</exception>
    public IEnumerator<string> GetEnumerator()
    {
        if (_file is not { } file) return _inMemory.GetEnumerator();
        OnDisk(file.Flush);
        return file.Read().GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Lets go of the records, and deletes the file.</summary>
    public void Dispose()
    {
        _file?.Dispose();
        _inMemory.Clear();
    }

    private void OnDisk(Action write)
    {
        try
        {
            write();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            folder.NoRoom(fault);
            throw new ShapeFailedException(new Reason.NoRoomForRecords());
        }
    }

    private void Spool(IReadOnlyCollection<string> found)
    {
        if (_file is null)
        {
            _file = folder.Create();
            foreach (var record in _inMemory) _file.Add(record);
            _inMemory.Clear();
            _inMemory.TrimExcess();
        }

        foreach (var record in found) _file.Add(record);
    }
}

/// <summary>Makes the places for what the steps of a run pass on. At its end all are gone.</summary>
internal sealed class RunSpool(SpoolFolder folder) : IDisposable
{
    private readonly List<PassedOn> _all = [];

    public PassedOn New()
    {
        var made = new PassedOn(folder);
        _all.Add(made);
        return made;
    }

    /// <summary>Lets go of what is not needed any more; null where there is nothing.</summary>
    public void Forget(PassedOn? passedOn)
    {
        if (passedOn is null) return;
        passedOn.Dispose();
        _all.Remove(passedOn);
    }

    public void Dispose()
    {
        foreach (var made in _all) made.Dispose();
    }
}
