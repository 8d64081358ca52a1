namespace Connectors.Cli.Tests.Commands;

/// <summary>What every command does with a call that cannot be made.</summary>
public sealed class CallTests
{
    public static TheoryData<string> Commands =>
        ["", "import", "import openapi", "validate", "fingerprint", "diff", "merge", "compat", "schema"];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_shows_an_example_and_exits_with_0(string command)
    {
        var run = ToolRun.Of([.. Words(command), "--help"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Contains($"\nExample:\n  connectors {command}".TrimEnd(), run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void An_unknown_option_exits_with_2_and_names_the_help(string command)
    {
        var run = ToolRun.Of([.. Words(command), .. command is "diff" or "compat" ? new[] { "a", "b" } : [], "--frobnicate"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("--frobnicate", run.Error, StringComparison.Ordinal);
        Assert.Equal($"See: {$"connectors {command}".TrimEnd()} --help", run.ErrorLines[^1]);
    }

    [Theory]
    [InlineData("import openapi")]
    [InlineData("validate")]
    [InlineData("fingerprint")]
    public void A_missing_file_exits_with_2_and_says_what_would_be_right(string command)
    {
        var run = ToolRun.Of([.. Words(command), "missing.json"]);

        Assert.Equal(new ToolRun(2, "", "missing.json: file not found; check the path, or use - for standard input\n"), run);
    }

    [Theory]
    [InlineData("import openapi")]
    [InlineData("validate")]
    [InlineData("fingerprint")]
    public void A_folder_exits_with_2_and_asks_for_the_files_in_it(string command)
    {
        var run = ToolRun.Of([.. Words(command), "."]);

        Assert.Equal(new ToolRun(2, "", ".: is a folder; name a file\n"), run);
    }

    [Theory]
    [InlineData("validate")]
    [InlineData("fingerprint")]
    [InlineData("import openapi")]
    [InlineData("import")]
    [InlineData("")]
    public void Too_few_words_exit_with_2(string command) => Assert.Equal((2, ""), Outcome(ToolRun.Of(Words(command))));

    [Fact]
    public void A_misspelt_command_is_told_the_one_that_was_meant()
    {
        var run = ToolRun.Of("validat", "acme.json");

        Assert.Equal((2, ""), Outcome(run));
        Assert.Contains("validate", run.ErrorLines);
    }

    [Fact]
    public void An_unknown_format_exits_with_2_and_names_those_there_are()
    {
        var run = ToolRun.WithInput(Some.Definition, "validate", "-", "--format", "xml");

        Assert.Equal((2, ""), Outcome(run));
        Assert.Equal("Unknown format 'xml'. Use --format text or --format json.", run.ErrorLines[0]);
    }

    [Fact]
    public void A_file_whose_name_looks_like_an_option_is_read_after_two_dashes()
    {
        using var folder = new TestFolder().With("--odd", Some.Definition);

        Assert.Equal(0, folder.Run("validate", "--", "--odd").ExitCode);
        Assert.Equal(0, folder.Run("validate", "./--odd").ExitCode);
    }

    [Fact]
    public void A_name_that_begins_with_an_at_sign_is_a_file_like_any_other()
    {
        using var folder = new TestFolder().With("@acme.json", Some.Definition);

        Assert.Equal(0, folder.Run("validate", "@acme.json").ExitCode);
    }

    [Fact]
    public void The_version_is_that_of_the_tool() => Assert.StartsWith("0.1.0", ToolRun.Of("--version").Output, StringComparison.Ordinal);

    private static string[] Words(string command) => command.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static (int ExitCode, string Output) Outcome(ToolRun run) => (run.ExitCode, run.Output);
}
