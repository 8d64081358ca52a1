using System.Diagnostics;

namespace Connectors.Benchmarks.Running;

/// <summary>Looks at the memory of this process and the files of a folder, fifty times in a second, until it is disposed.</summary>
internal sealed class PeakMemory : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _looking;

    public PeakMemory(string folder) => _looking = LookAsync(new DirectoryInfo(folder));

    /// <summary>The largest heap that a garbage collection left, in bytes.</summary>
    public long Heap { get; private set; }

    /// <summary>The largest total size of the files, in bytes.</summary>
    public long Files { get; private set; }

    /// <summary>The largest working set of the process since its start, in bytes.</summary>
    public static long WorkingSet => Process.GetCurrentProcess().PeakWorkingSet64;

    public void Dispose()
    {
        _end.Cancel();
        _looking.GetAwaiter().GetResult();
        _end.Dispose();
    }

    private async Task LookAsync(DirectoryInfo folder)
    {
        while (!_end.IsCancellationRequested)
        {
            Heap = Math.Max(Heap, GC.GetGCMemoryInfo(GCKind.Any).HeapSizeBytes);
            if (folder.Exists) Files = Math.Max(Files, folder.GetFiles().Sum(SizeOf));
            await Task.Delay(Pause, CancellationToken.None);
            folder.Refresh();
        }
    }

    private static long SizeOf(FileInfo file)
    {
        try
        {
            return file.Length;
        }
        catch (FileNotFoundException)
        {
            return 0;
        }
    }
}
