using System.Security.Cryptography;
using System.Text;
using Connectors.Application.Runs;
using Connectors.Application.Runs.Spooling;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace Connectors.Application.Tests.Runs;

/// <summary>The files of records that steps hand on.</summary>
public sealed class SpoolTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("connectors-spool-");

    /// <summary>Texts that fill no block, several blocks, and more than one block by themselves.</summary>
    public static TheoryData<string[]> Texts => new([], ["{}"], ["", "Ä€😀"], Several(5_000), [new string('x', 300_000), "{}"]);

    [Theory]
    [MemberData(nameof(Texts))]
    public void Texts_are_read_as_they_were_written_as_often_as_needed(string[] texts)
    {
        using var file = new SpoolFile(Open("some"));
        foreach (var text in texts) file.Add(text);
        file.Flush();

        Assert.Equal(texts, file.Read());
        Assert.Equal(texts, file.Read());
    }

    [Fact]
    public void Nothing_of_a_record_can_be_read_in_its_file()
    {
        using var stream = Open("some");
        using var file = new SpoolFile(stream);
        foreach (var text in Several(5_000)) file.Add(text);
        file.Flush();

        var written = Encoding.Latin1.GetString(Bytes(stream));
        Assert.True(written.Length > 5_000 * "Customer".Length);
        Assert.DoesNotContain("Customer", written, StringComparison.Ordinal);
        Assert.DoesNotContain("number", written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_changed_is_not_read()
    {
        using var stream = Open("some");
        using var file = new SpoolFile(stream);
        foreach (var text in Several(100)) file.Add(text);
        file.Flush();

        RandomAccess.Write(stream.SafeFileHandle, [(byte)(Bytes(stream)[50] ^ 1)], 50);

        Assert.Throws<AuthenticationTagMismatchException>(() => file.Read().ToList());
    }

    [Fact]
    public void Few_records_need_no_file_and_more_are_all_in_one()
    {
        using var passedOn = new PassedOn(Folder());
        passedOn.Add(Several(PassedOn.MostInMemory));
        Assert.Empty(_folder.GetFiles());
        passedOn.Add(["last"]);

        var file = Assert.Single(_folder.GetFiles());
        TestDatabase.AssertIsItsOwnersAlone(file.FullName);
        Assert.Equal([.. Several(PassedOn.MostInMemory), "last"], passedOn);
        Assert.Equal(PassedOn.MostInMemory + 1, passedOn.Count);
        passedOn.Dispose();
        Assert.Empty(_folder.GetFiles());
    }

    [Fact]
    public void Few_long_records_are_in_a_file_too()
    {
        using var passedOn = new PassedOn(Folder());
        passedOn.Add([new string('x', PassedOn.MostCharactersInMemory)]);

        Assert.Single(_folder.GetFiles());
    }

    [Fact]
    public async Task A_start_deletes_what_a_crash_left_and_nothing_that_another_copy_uses()
    {
        using var passedOn = new PassedOn(Folder());
        passedOn.Add(Several(PassedOn.MostInMemory + 1));
        var used = Assert.Single(_folder.GetFiles()).FullName;
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "left.records"), "x", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "notes.txt"), "x", TestContext.Current.CancellationToken);

        await Folder().StartAsync(CancellationToken.None);

        Assert.Equal([used, Path.Combine(_folder.FullName, "notes.txt")], _folder.GetFiles().Select(file => file.FullName).Order());
        Assert.Equal(Several(PassedOn.MostInMemory + 1), passedOn);
    }

    [Theory]
    [InlineData("Runs:SpoolFolder", "records")]
    [InlineData("Runs:MostMillionCharacters", "0")]
    [InlineData("Runs:MostMillionCharacters", "many")]
    public void A_setting_that_can_not_be_used_stops_the_start_with_the_remedy(string key, string value) => Assert.StartsWith(
        $"{key} is \"{value}\"; use ",
        Assert.Throws<InvalidOperationException>(() => Settings((key, value))).Message,
        StringComparison.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);

    private SpoolFolder Folder() => new(Settings(("Runs:SpoolFolder", _folder.FullName)), NullLogger<SpoolFolder>.Instance);

    private static SpoolSettings Settings((string Key, string Value) set) => SpoolSettings.From(
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(set.Key, (string?)set.Value)]).Build());

    private FileStream Open(string name) => new(Path.Combine(_folder.FullName, name), FileMode.CreateNew, FileAccess.ReadWrite);

    private static byte[] Bytes(FileStream stream)
    {
        var bytes = new byte[RandomAccess.GetLength(stream.SafeFileHandle)];
        RandomAccess.Read(stream.SafeFileHandle, bytes, 0);
        return bytes;
    }

    private static string[] Several(int count) =>
        [.. Enumerable.Range(1, count).Select(number => $$"""{"number":{{number}},"name":"Customer {{number}}"}""")];
}
