using System.Text.Json;
using Connectors.Cli.Tests.Merging;

namespace Connectors.Cli.Tests.Commands;

public sealed class DiffCommandTests
{
    [Fact]
    public void Differences_are_said_in_words_and_exit_with_1()
    {
        using var folder = Shop.Folder();

        var run = folder.Run("diff", "mine.json", "theirs.json");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Equal("~ Records path of *Receive orders*: `$.orders` → `$.data`\n- Endpoint *Receive refunds* removed\n", run.Output);
    }

    [Fact]
    public void Equal_meaning_gives_nothing_and_exits_with_0()
    {
        using var folder = new TestFolder().With("a.json", Some.Definition).With("b.json", Some.DefinitionInOtherWords);

        Assert.Equal(new ToolRun(0, "", ""), folder.Run("diff", "a.json", "b.json"));
    }

    [Fact]
    public void An_OpenAPI_document_is_imported_on_the_way()
    {
        using var folder = new TestFolder()
            .With("a.yaml", Some.OpenApi)
            .With("b.yaml", Some.OpenApi.Replace("/orders:", "/all-orders:", StringComparison.Ordinal));

        Assert.Contains(
            "Path of *orders.list*: `/orders` → `/all-orders`", folder.Run("diff", "a.yaml", "b.yaml").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_reads_places_and_values()
    {
        using var folder = Shop.Folder();

        using var report = JsonDocument.Parse(folder.Run("diff", "base.json", "theirs.json", "--format", "json").Output);

        var change = Assert.Single(report.RootElement.GetProperty("changes").EnumerateArray());
        Assert.Equal("endpoints[orders].records", change.GetProperty("path").GetString());
        Assert.Equal(("$.orders", "$.data"), (change.GetProperty("old").GetString(), change.GetProperty("new").GetString()));
    }

    [Theory]
    [InlineData("base.json", "missing.json", 2)]
    [InlineData("broken.json", "base.json", 1)]
    public void What_cannot_be_compared_is_named(string old, string @new, int exitCode)
    {
        using var folder = Shop.Folder().With("broken.json", Some.BrokenDefinition);

        var run = folder.Run("diff", old, @new);

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.NotEmpty(run.Error);
    }
}
