using System.Diagnostics;

namespace Connectors.Web.Tests.Hosting;

/// <summary>The application started with the arguments of a backup, as an operator starts it.</summary>
public sealed class MaintenanceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("connectors-maintenance-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_backup_is_written_and_restored_from_the_command_line()
    {
        var (database, backup, restored) = (In("live.db"), In("backup.db"), In("restored.db"));
        var migrated = await RunAsync(database, "--migrate");

        var written = await RunAsync(database, "--backup", backup);
        var again = await RunAsync(database, "--backup", backup);
        var back = await RunAsync(restored, "--restore", backup);

        Assert.Equal(0, migrated.Code);
        Assert.Equal(0, written.Code);
        Assert.StartsWith($"The database was written to {backup}.", written.Output, StringComparison.Ordinal);
        Assert.Equal(1, again.Code);
        Assert.Contains("already exists", again.Error, StringComparison.Ordinal);
        Assert.Equal((0, $"{backup} was restored."), (back.Code, back.Output.Trim()));
        Assert.Equal(await File.ReadAllBytesAsync(backup, Cancel), await File.ReadAllBytesAsync(restored, Cancel));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string In(string file) => Path.Combine(_folder, file);

    private async Task<(int Code, string Output, string Error)> RunAsync(string database, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [typeof(Program).Assembly.Location, .. arguments, $"--Database:ConnectionString=Data Source={database}"])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Cancel), process.StandardError.ReadToEndAsync(Cancel));
        await process.WaitForExitAsync(Cancel);
        return (process.ExitCode, await output, await error);
    }
}
