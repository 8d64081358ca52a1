using Connectors.Cli.Terminals;
using Connectors.Cli.Tests.Merging;

namespace Connectors.Cli.Tests.Documentation;

/// <summary>Every command exits as docs/command-line.md says.</summary>
public sealed class ExitCodeTests
{
    private const string Sides = "--base base.json --mine mine.json --theirs";

    /// <summary>A call, and what it exits with.</summary>
    public static TheoryData<string, int> Calls => new()
    {
        { "import openapi api.yaml", 0 },
        { "import openapi broken.json", 1 },
        { "import openapi base.json", 1 },
        { "import openapi missing.yaml", 2 },
        { "import openapi api.yaml -o missing/out.json", 2 },
        { "validate base.json", 0 },
        { "validate base.json broken.json", 1 },
        { "validate broken.json missing.json", 2 },
        { "fingerprint base.json", 0 },
        { "fingerprint broken.json", 1 },
        { "fingerprint missing.json", 2 },
        { "diff base.json base.json", 0 },
        { "diff base.json mine.json", 1 },
        { "diff base.json broken.json", 1 },
        { "diff base.json missing.json", 2 },
        { "diff broken.json missing.json", 2 },
        { $"merge {Sides} theirs.json", 0 },
        { "merge --base base.json --mine contradicting.json --theirs theirs.json", 1 },
        { $"merge {Sides} broken.json", 1 },
        { $"merge {Sides} broken.json --format json", 1 },
        { $"merge {Sides} theirs.json --decisions broken.json", 1 },
        { $"merge {Sides} broken.json --decisions missing.json", 2 },
        { $"merge {Sides} missing.json", 2 },
        { $"merge {Sides} theirs.json -o missing/out.json", 2 },
        { "merge --batch clean.jsonl", 0 },
        { "merge --batch open.jsonl", 1 },
        { "merge --batch faulty.jsonl", 1 },
        { "merge --batch broken.json", 1 },
        { "merge --batch lost.jsonl", 2 },
        { "merge --batch missing.jsonl", 2 },
        { "compat base.json mine.json", 0 },
        { "compat base.json theirs.json", 1 },
        { "compat base.json broken.json", 1 },
        { "compat base.json missing.json", 2 },
        { "schema", 0 },
        { "schema -o missing/out.json", 2 },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_command_exits_as_the_page_says(string call, int exitCode)
    {
        using var folder = Shop.Folder()
            .With("api.yaml", Some.OpenApi)
            .With("broken.json", Some.BrokenDefinition)
            .With("clean.jsonl", Case("mine.json", "theirs.json"))
            .With("open.jsonl", Case("contradicting.json", "theirs.json"))
            .With("faulty.jsonl", Case("mine.json", "broken.json"))
            .With("lost.jsonl", Case("mine.json", "missing.json"));

        Assert.Equal(exitCode, folder.Run(call.Split(' ')).ExitCode);
    }

    [Theory]
    [InlineData("import")]
    [InlineData("validate")]
    [InlineData("fingerprint")]
    [InlineData("diff")]
    [InlineData("merge")]
    [InlineData("compat")]
    [InlineData("schema")]
    public void An_unknown_option_exits_with_2(string command) => Assert.Equal(2, ToolRun.Of(command, "--frobnicate").ExitCode);

    [Fact]
    public void The_page_and_the_help_say_what_the_codes_mean()
    {
        var page = File.ReadAllText(Repository.File("docs", "command-line.md"));

        Assert.Contains($"Exit codes: {ExitCode.InWords}", Joined(page), StringComparison.Ordinal);
        Assert.Contains($"Exit codes: {ExitCode.InWords}", Joined(ToolRun.Of("--help").Output), StringComparison.Ordinal);
    }

    private static string Case(string mine, string theirs) =>
        $$"""{ "id": "a", "base": "base.json", "mine": "{{mine}}", "theirs": "{{theirs}}" }""";

    // Both break their lines.
    private static string Joined(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
