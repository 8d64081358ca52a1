using System.Diagnostics;
using System.Text;

namespace Connectors.Cli.Tests;

/// <summary>The built program as a shell starts it: streams, bytes and exit codes that no in-process run sees.</summary>
public sealed class ProcessTests
{
    [Fact]
    public void Exit_codes_reach_the_shell()
    {
        Assert.Equal(0, Run(Some.Definition, "validate", "-").ExitCode);
        Assert.Equal(1, Run("{}", "validate", "-").ExitCode);
        Assert.Equal(2, Run("", "validate", "--frobnicate").ExitCode);
        Assert.Equal(2, Run("", "validate", "missing.json").ExitCode);
    }

    [Fact]
    public void Output_and_messages_go_their_own_ways()
    {
        var run = Run(Some.Definition, "fingerprint", "-", "missing.json");

        Assert.Matches("^sha256:[0-9a-f]{64}  -\n$", run.Output);
        Assert.StartsWith("missing.json: file not found", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_is_utf8_without_a_byte_order_mark_and_with_line_feeds()
    {
        var run = Run("", "validate", "größe.json", "--format", "json");

        Assert.StartsWith("[\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"größe.json\"", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', run.Output);
    }

    private static ToolRun Run(string input, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Tool).Assembly.Location, .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
        })!;
        var output = Task.Run(() => ReadAll(process.StandardOutput.BaseStream));
        var error = Task.Run(() => ReadAll(process.StandardError.BaseStream));
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return new ToolRun(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    // Unlike a StreamReader this keeps a byte order mark.
    private static string ReadAll(Stream stream)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
