using System.Text.Json;

namespace Connectors.Cli.Tests.Commands;

public sealed class ValidateCommandTests
{
    [Fact]
    public void A_valid_definition_is_said_to_be_valid_and_nothing_is_written()
    {
        using var folder = new TestFolder().With("acme.json", Some.Definition);

        var run = folder.Run("validate", "acme.json");

        Assert.Equal(new ToolRun(0, "", "acme.json: valid\n"), run);
    }

    [Fact]
    public void Every_fault_of_a_broken_definition_stands_on_its_line_with_file_and_pointer()
    {
        using var folder = new TestFolder().With("broken.json", Some.BrokenDefinition);

        var run = folder.Run("validate", "broken.json");

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Error);
        foreach (var pointer in new[] { "/name", "/baseUrl", "/endpoints/0/key" })
            Assert.Single(run.OutputLines, line => line.StartsWith($"broken.json: {pointer}: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_fault_of_the_whole_document_has_no_pointer()
    {
        var run = ToolRun.WithInput("", "validate", "-");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("-: The document is empty", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void All_files_are_checked_and_the_worst_exit_code_wins()
    {
        using var folder = new TestFolder().With("fine.json", Some.Definition).With("broken.json", Some.BrokenDefinition);

        var run = folder.Run("validate", "missing.json", "broken.json", "fine.json");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("broken.json: /name: ", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            ["missing.json: file not found; check the path, or use - for standard input", "fine.json: valid"], run.ErrorLines);
    }

    [Fact]
    public void An_openapi_document_is_told_how_it_becomes_a_definition()
    {
        using var folder = new TestFolder().With("acme.yaml", Some.OpenApi);

        var run = folder.Run("validate", "acme.yaml");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("connectors import openapi acme.yaml -o OUT", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_reads_one_list_about_all_files()
    {
        using var folder = new TestFolder().With("fine.json", Some.Definition).With("broken.json", Some.BrokenDefinition);

        var run = folder.Run("validate", "fine.json", "broken.json", "missing.json", "--format", "json");

        Assert.Equal(2, run.ExitCode);
        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal(
            ["fine.json", "broken.json", "missing.json"],
            report.RootElement.EnumerateArray().Select(file => file.GetProperty("file").GetString()));
        Assert.Equal(
            [JsonValueKind.True, JsonValueKind.False, JsonValueKind.Null],
            report.RootElement.EnumerateArray().Select(file => file.GetProperty("valid").ValueKind));
        Assert.StartsWith("sha256:", report.RootElement[0].GetProperty("fingerprint").GetString(), StringComparison.Ordinal);
        Assert.Contains(
            "/name",
            report.RootElement[1].GetProperty("faults").EnumerateArray().Select(fault => fault.GetProperty("pointer").GetString()));
        Assert.StartsWith("file not found", report.RootElement[2].GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Control_characters_of_a_document_reach_no_terminal()
    {
        var run = ToolRun.WithInput("""{ "format": "connector/1", "\u001b[31m\u202e": 1, "\u001b[31m\u202e": 2 }""", "validate", "-");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(@"/\u001b[31m\u202e", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.DoesNotContain('\u202e', run.Output);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x7B, 0x00 })]
    [InlineData(new byte[] { 0x7B, 0x22, 0xC3, 0x28, 0x22, 0x3A, 0x31, 0x7D })]
    [InlineData(new byte[] { 0x00, 0x00, 0x00, 0x00 })]
    public void Bytes_that_are_no_text_are_a_fault_of_the_document(byte[] bytes)
    {
        var run = ToolRun.In(AppContext.BaseDirectory, bytes, "validate", "-");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("UTF-8", run.Output, StringComparison.Ordinal);
    }
}
