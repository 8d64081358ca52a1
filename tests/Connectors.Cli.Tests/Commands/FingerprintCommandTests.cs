using System.Text.Json;

namespace Connectors.Cli.Tests.Commands;

public sealed class FingerprintCommandTests
{
    [Fact]
    public void Two_texts_of_one_meaning_have_one_fingerprint()
    {
        using var folder = new TestFolder().With("a.json", Some.Definition).With("b.json", Some.DefinitionInOtherWords);

        var run = folder.Run("fingerprint", "a.json", "b.json");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Matches(@"^(sha256:[0-9a-f]{64})  a\.json\n\1  b\.json\n$", run.Output);
    }

    [Fact]
    public void Faults_are_messages_and_other_files_still_have_their_fingerprint()
    {
        using var folder = new TestFolder().With("broken.json", Some.BrokenDefinition).With("fine.json", Some.Definition);

        var run = folder.Run("fingerprint", "broken.json", "fine.json");

        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith("  fine.json", Assert.Single(run.OutputLines), StringComparison.Ordinal);
        Assert.Contains("broken.json: /name: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_read_once()
    {
        var run = ToolRun.WithInput(Some.Definition, "fingerprint", "-", "-");

        Assert.Equal(2, run.ExitCode);
        Assert.EndsWith("  -", Assert.Single(run.OutputLines), StringComparison.Ordinal);
        Assert.Equal("-: standard input can only be read once\n", run.Error);
    }

    [Fact]
    public void A_name_with_control_characters_is_shown_without_them()
    {
        using var folder = new TestFolder().With("a\nb.json", Some.Definition);

        var run = folder.Run("fingerprint", "a\nb.json");

        Assert.EndsWith(@"  a\u000ab.json", Assert.Single(run.OutputLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_reads_the_same_report_as_of_validate()
    {
        var fingerprint = ToolRun.WithInput(Some.Definition, "fingerprint", "-", "--format", "json");
        var validate = ToolRun.WithInput(Some.Definition, "validate", "-", "--format", "json");

        Assert.Equal(validate, fingerprint);
        using var report = JsonDocument.Parse(fingerprint.Output);
        Assert.Equal("-", report.RootElement[0].GetProperty("file").GetString());
    }
}
