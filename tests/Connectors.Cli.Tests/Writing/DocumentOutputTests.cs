using System.Diagnostics;
using Connectors.Cli.Terminals;
using Connectors.Cli.Writing;

namespace Connectors.Cli.Tests.Writing;

public sealed class DocumentOutputTests
{
    [Fact]
    public void A_new_file_is_written_without_a_byte_order_mark()
    {
        using var folder = new TestFolder();

        Assert.Equal((0, ""), Write(folder, "new.json", "{ \"ä\": 1 }\n"));

        Assert.Equal([0x7B, 0x20, 0x22, 0xC3, 0xA4, 0x22, 0x3A, 0x20, 0x31, 0x20, 0x7D, 0x0A], File.ReadAllBytes(folder.File("new.json")));
        Assert.Equal(["new.json"], folder.Names);
    }

    [Fact]
    public void A_file_is_replaced_with_its_permissions_kept_and_nothing_left_beside_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such permissions.");
        using var folder = new TestFolder().With("old.json", "a longer text than the new one");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder.File("old.json"), UnixFileMode.UserRead | UnixFileMode.UserWrite);

        Assert.Equal((0, ""), Write(folder, "old.json", "new"));

        Assert.Equal("new", folder.Read("old.json"));
        Assert.Equal(["old.json"], folder.Names);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.File("old.json")));
    }

    [Fact]
    public void Who_has_the_former_file_open_reads_all_of_it()
    {
        using var folder = new TestFolder().With("old.json", "former");
        using var reader = new StreamReader(
            new FileStream(folder.File("old.json"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));

        Write(folder, "old.json", "new");

        Assert.Equal("former", reader.ReadToEnd());
    }

    [Fact]
    public void What_a_link_leads_to_is_replaced_and_not_the_link()
    {
        using var folder = new TestFolder().With("real.json", "former");
        File.CreateSymbolicLink(folder.File("link.json"), "real.json");

        Assert.Equal((0, ""), Write(folder, "link.json", "new"));

        Assert.Equal("new", folder.Read("real.json"));
        Assert.Equal("real.json", new FileInfo(folder.File("link.json")).LinkTarget);
    }

    // A device of its own: a test that fails must not cost the machine its /dev/null.
    [Theory]
    [InlineData("null")]
    [InlineData("link")]
    public void A_device_is_written_to_and_stays_one(string name)
    {
        using var folder = new TestFolder();
        Assert.SkipUnless(Start("mknod", folder.File("null"), "c", "1", "3"), "Only an administrator of a Unix system makes devices.");
        File.CreateSymbolicLink(folder.File("link"), "null");

        Assert.Equal((0, ""), Write(folder, name, "{}"));

        Assert.Equal(["link", "null"], folder.Names);
        Assert.Equal("", folder.Read("null"));
    }

    [Theory]
    [InlineData("missing/new.json", "missing/new.json: the folder doesn't exist; create it first\n")]
    [InlineData(".", ".: is a folder; name a file\n")]
    [InlineData("", ": not a file name; use a path, or - for standard output\n")]
    [InlineData("dangling", "dangling: is a link to a file that doesn't exist; write to that file, or remove the link\n")]
    public void What_stands_in_the_way_is_said_with_its_remedy(string target, string message)
    {
        using var folder = new TestFolder();
        File.CreateSymbolicLink(folder.File("dangling"), "nothing");

        Assert.Equal((2, message), Write(folder, target, "{}"));
        Assert.Equal(["dangling"], folder.Names);
    }

    private static (int ExitCode, string Error) Write(TestFolder folder, string target, string text)
    {
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = new DocumentOutput(new Terminal(Stream.Null, TextWriter.Null, error, folder.Path)).Write(target, text);
        return (exitCode, error.ToString());
    }

    private static bool Start(string program, params string[] args)
    {
        if (!OperatingSystem.IsLinux()) return false;
        using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
