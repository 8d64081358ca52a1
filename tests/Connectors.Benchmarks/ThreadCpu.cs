using System.Runtime.InteropServices;

namespace Connectors.Benchmarks;

/// <summary>
/// How long the processor worked for the current thread. Other programs on the machine don't count, as they do on a clock.
/// </summary>
internal static partial class ThreadCpu
{
    private const int LinuxThreadClock = 3;
    private const int MacThreadClock = 16;

    private const int LinuxProcessClock = 2;
    private const int MacProcessClock = 12;

    private static readonly int Clock = OperatingSystem.IsMacOS() ? MacThreadClock : LinuxThreadClock;

    /// <exception cref="PlatformNotSupportedException">On Windows, whose time of a thread has steps of 16 ms.</exception>
    public static long Nanoseconds() => Nanoseconds(Clock);

    /// <summary>How long processors worked for all threads of this process.</summary>
    public static long OfProcess() => Nanoseconds(OperatingSystem.IsMacOS() ? MacProcessClock : LinuxProcessClock);

    private static long Nanoseconds(int clock)
    {
        if (OperatingSystem.IsWindows()) throw new PlatformNotSupportedException("Measure on Linux or macOS.");
        return GetTime(clock, out var time) == 0
            ? time.Seconds * 1_000_000_000 + time.Nanoseconds
            : throw new PlatformNotSupportedException("This system doesn't tell the processor's time of a thread.");
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetTime(int clock, out Timespec time);

    private readonly record struct Timespec(long Seconds, long Nanoseconds);
}
