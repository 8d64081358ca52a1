using System.Text.Json;
using System.Text.Json.Nodes;
using Connectors.Cli.Tests.Merging;

namespace Connectors.Cli.Tests.Commands;

public sealed class MergeCommandTests
{
    private static readonly string[] Clean = ["merge", "--base", "base.json", "--mine", "mine.json", "--theirs", "theirs.json"];
    private static readonly string[] Contradicting =
        ["merge", "--base", "base.json", "--mine", "contradicting.json", "--theirs", "theirs.json"];

    [Fact]
    public void A_clean_merge_is_written_and_its_ledger_is_said()
    {
        using var folder = Shop.Folder();

        var run = folder.Run([.. Clean, "-o", "merged.json"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            [
                "Your edits (1): 1 kept",
                "  kept: Endpoint *Receive refunds* added",
                "Edits of the release (1): 1 taken",
                "  taken: Records path of *Receive orders*: `$.orders` → `$.data`"
            ],
            run.ErrorLines);
        Assert.Equal(
            ["$.data", null],
            JsonNode.Parse(folder.Read("merged.json"))!["endpoints"]!.AsArray().Select(endpoint => (string?)endpoint!["records"]));
    }

    [Fact]
    public void Without_OUT_the_result_goes_to_standard_output()
    {
        using var folder = Shop.Folder();

        Assert.StartsWith("{\n  \"format\": \"connector/1\",", folder.Run(Clean).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_open_decision_leaves_OUT_alone_and_exits_with_1()
    {
        using var folder = Shop.Folder().With("merged.json", "kept");

        var run = folder.Run([.. Contradicting, "-o", "merged.json"]);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal("kept", folder.Read("merged.json"));
        Assert.Contains(
            "1 decision needed:\n  ? endpoints[orders].records\n"
                + "    Records path of *Receive orders*: yours is `$.mine`, the release has `$.data`\n",
            run.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_with_its_decisions_answered_is_replayed()
    {
        using var folder = Shop.Folder();
        var report = JsonNode.Parse(folder.Run([.. Contradicting, "--format", "json"]).Output)!;
        report["decisions"]![0]!["choice"] = "theirs";
        folder.With("answers.json", report.ToJsonString());

        var run = folder.Run([.. Contradicting, "--decisions", "answers.json", "-o", "merged.json"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1 the release's chosen", run.Error, StringComparison.Ordinal);
        Assert.Contains("$.data", folder.Read("merged.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[{ "path": "endpoints[orders].records", "choice": "mine" }]""", 0, "$.mine")]
    [InlineData("""[{ "path": "endpoints[orders].records", "choice": "value", "value": "$.own" }]""", 0, "$.own")]
    [InlineData(
        """[{ "path": "endpoints[orders].records", "choice": "theirs", "mine": "$.else", "theirs": "$.data" }]""", 1, "have changed")]
    [InlineData("""[{ "path": "endpoints[orders].records", "choice": "value", "value": 7 }]""", 1, "/endpoints/0/records")]
    [InlineData("""[{ "path": "endpoints[orders].records", "choice": "both" }]""", 1, "/0: a decision has a path")]
    [InlineData("""[{ "path": "nowhere", "choice": "mine" }]""", 1, "nothing to decide there: nowhere")]
    [InlineData("""{}""", 1, "must be a list of decisions")]
    [InlineData("""nonsense""", 1, "Not JSON at line 1, column 2: 'o' in a word that is not true, false or null.")]
    public void Answers_are_checked(string answers, int exitCode, string words)
    {
        using var folder = Shop.Folder().With("answers.json", answers);

        var run = folder.Run([.. Contradicting, "--decisions", "answers.json"]);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(words, run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_reads_result_decisions_ledger_and_fingerprint()
    {
        using var folder = Shop.Folder();
        folder.Run([.. Clean, "-o", "merged.json"]);

        var report = JsonNode.Parse(folder.Run([.. Clean, "--format", "json"]).Output)!;

        Assert.True((bool)report["clean"]!);
        Assert.Equal("Shop", (string?)report["result"]!["name"]);
        Assert.Empty(report["decisions"]!.AsArray());
        Assert.Equal(
            ("endpoints[refunds]", "added", "kept"),
            ((string?)report["ledger"]![0]!["path"], (string?)report["ledger"]![0]!["kind"], (string?)report["ledger"]![0]!["fate"]));
        Assert.Equal("taken", (string?)report["theirLedger"]![0]!["fate"]);
        Assert.StartsWith((string)report["fingerprint"]!, folder.Run("fingerprint", "merged.json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_batch_gives_a_line_for_each_case_in_its_order_and_the_worst_exit_code()
    {
        using var folder = Shop.Folder().With("cases.jsonl", """
            { "id": "clean", "base": "base.json", "mine": "mine.json", "theirs": "theirs.json" }

            { "id": "open", "base": "base.json", "mine": "contradicting.json", "theirs": "theirs.json" }
            { "id": "missing", "base": "nowhere.json", "mine": "mine.json", "theirs": "theirs.json" }
            { "id": "odd" }
            nonsense
            """);

        var run = folder.Run("merge", "--batch", "cases.jsonl");

        Assert.Equal(2, run.ExitCode);
        var reports = run.OutputLines.Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(["clean", "open", "missing", "odd", null], reports.Select(report => (string?)report["id"]));
        Assert.Equal([true, false, false, false, false], reports.Select(report => (bool)report["clean"]!));
        Assert.Contains("nowhere.json: file not found", (string)reports[2]["faults"]![0]!["message"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("merge")]
    [InlineData("merge", "--base", "base.json", "--mine", "mine.json")]
    [InlineData("merge", "--batch", "cases.jsonl", "--base", "base.json")]
    [InlineData("merge", "--base", "base.json", "--mine", "mine.json", "--theirs", "nowhere.json")]
    public void A_call_that_says_too_little_or_too_much_exits_with_2(params string[] args)
    {
        using var folder = Shop.Folder();

        Assert.Equal(2, folder.Run(args).ExitCode);
    }

    [Fact]
    public void The_report_never_holds_what_a_side_lacks()
    {
        using var folder = Shop.Folder();
        folder.With("without.json", Some.Definition
            .Replace("Acme\"", "Shop\"", StringComparison.Ordinal)
            .Replace("acme", "shop", StringComparison.Ordinal));

        var report = JsonNode.Parse(
            folder.Run("merge", "--base", "base.json", "--mine", "without.json", "--theirs", "theirs.json", "--format", "json").Output)!;

        var decision = Assert.Single(report["decisions"]!.AsArray())!.AsObject();
        Assert.False(decision.ContainsKey("mine"));
        Assert.Equal(JsonValueKind.Object, decision["theirs"]!.GetValueKind());
    }
}
