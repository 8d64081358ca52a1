using System.Text.Json.Nodes;
using Connectors.Cli.Tests.Merging;

namespace Connectors.Cli.Tests.Commands;

public sealed class CompatCommandTests
{
    [Fact]
    public void A_breaking_change_exits_with_1_and_the_version_is_complained_about()
    {
        using var folder = Shop.Folder();

        var run = folder.Run("compat", "base.json", "theirs.json", "--from", "2.3.0", "--to", "2.3.1");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            [
                "breaking: Records path of *Receive orders*: `$.orders` → `$.data` "
                    + "(the next step receives different records) [records-path-changed]",
                "needed: major",
                "2.3.1 is a patch version, but these changes need a major version. Use 3.0.0 or later.",
            ],
            run.OutputLines);
    }

    [Fact]
    public void Nothing_breaking_exits_with_0()
    {
        using var folder = Shop.Folder();

        var run = folder.Run("compat", "base.json", "mine.json", "--from", "2.3.0", "--to", "2.4.0");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["harmless: Endpoint *Receive refunds* added (no flow uses it yet) [endpoint-added]", "needed: minor"], run.OutputLines);
    }

    [Fact]
    public void A_program_reads_findings_and_bumps()
    {
        using var folder = Shop.Folder();

        var report = JsonNode.Parse(
            folder.Run("compat", "base.json", "theirs.json", "--from", "1.0.0", "--to", "2.0.0", "--format", "json").Output)!;

        Assert.Equal(
            (true, "major", "major", null),
            ((bool)report["breaking"]!, (string?)report["needs"], (string?)report["published"], (string?)report["complaint"]));
        Assert.Equal("records-path-changed", (string?)report["findings"]![0]!["rule"]);
    }

    [Theory]
    [InlineData("compat", "base.json")]
    [InlineData("compat", "base.json", "theirs.json", "--from", "1.0.0")]
    [InlineData("compat", "base.json", "theirs.json", "--from", "1.0", "--to", "2.0.0")]
    [InlineData("compat", "base.json", "nowhere.json")]
    public void A_call_at_fault_exits_with_2(params string[] args)
    {
        using var folder = Shop.Folder();

        Assert.Equal(2, folder.Run(args).ExitCode);
    }
}
