using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Connectors.Application.Runs.Spooling;

/// <summary>The folder of files that hold records of runs, and at the start no longer those that a crash left.</summary>
public sealed partial class SpoolFolder(SpoolSettings settings, ILogger<SpoolFolder> log) : IHostedService
{
    private const string Ending = ".records";
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    internal long MostCharacters => settings.MostCharacters;

    internal void NoRoom(Exception fault) => LogNoRoom(fault, settings.Folder);

    /// <summary>Deletes files whose process ended. The files of other copies of the application are open, so they stay.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(settings.Folder)) return Task.CompletedTask;
        try
        {
            var left = Directory.GetFiles(settings.Folder, $"*{Ending}").Count(IsLeftBehind);
            if (left > 0) LogLeft(left, settings.Folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Runs with few records need no folder; the others say what is wrong.
            LogFault(fault, settings.Folder);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Opens a new file.</summary>
    /// <exception cref="IOException">It can't be created.</exception>
    /// <exception cref="UnauthorizedAccessException">This account may not create it.</exception>
    internal SpoolFile Create()
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(settings.Folder);
        else Directory.CreateDirectory(settings.Folder, Owner | UnixFileMode.UserExecute);
        return new SpoolFile(Open(Path.Combine(settings.Folder, $"{Guid.NewGuid():N}{Ending}"), FileMode.CreateNew));
    }

    // Closing it deletes it. A file that is still open can't be opened again, which is the lock between processes.
    private static bool IsLeftBehind(string path)
    {
        try
        {
            Open(path, FileMode.Open).Dispose();
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The caller closes it.")]
    private static FileStream Open(string path, FileMode mode)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose,
            BufferSize = 0,
        };
        if (mode == FileMode.CreateNew && !OperatingSystem.IsWindows()) options.UnixCreateMode = Owner;
        return new FileStream(path, options);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Deleted {Count} files of records that a crash left in {Folder}")]
    private partial void LogLeft(int count, string folder);

    [LoggerMessage(Level = LogLevel.Error, Message = "Records of a run can't be written to {Folder}; the run fails")]
    private partial void LogNoRoom(Exception fault, string folder);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Files of records in {Folder} can't be looked through")]
    private partial void LogFault(Exception fault, string folder);
}
