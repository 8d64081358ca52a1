using System.Text.Json;

namespace Connectors.Cli.Tests.Commands;

public sealed class ImportOpenApiCommandTests
{
    [Fact]
    public void The_definition_goes_to_standard_output_where_no_file_is_named()
    {
        var run = ToolRun.WithInput(Some.OpenApi, "import", "openapi", "-");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("{\n  \"format\": \"connector/1\"", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("}\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, ToolRun.WithInput(run.Output, "validate", "-").ExitCode);
    }

    [Fact]
    public void A_document_at_fault_leaves_the_former_output_as_it_was()
    {
        using var folder = new TestFolder().With("broken.yaml", "openapi: [").With("out.json", "former");

        var run = folder.Run("import", "openapi", "broken.yaml", "-o", "out.json");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("broken.yaml: ", run.Error, StringComparison.Ordinal);
        Assert.Equal("former", folder.Read("out.json"));
    }

    [Fact]
    public void What_was_left_out_is_listed_on_standard_error()
    {
        var run = ToolRun.WithInput(Some.OpenApi + "\nx-acme: 1\n", "import", "openapi", "-");

        Assert.All(run.ErrorLines, line => Assert.Matches("^-: .*left out.*$", line));
    }

    [Fact]
    public void A_definition_is_told_that_there_is_nothing_to_import()
    {
        var run = ToolRun.WithInput(Some.Definition, "import", "openapi", "-");

        Assert.Equal(
            new ToolRun(1, "", "-: /format: This is already a definition. To check it: connectors validate -\n"),
            run);
    }

    [Fact]
    public void Output_that_cannot_be_written_exits_with_2()
    {
        using var folder = new TestFolder().With("acme.yaml", Some.OpenApi);

        var run = folder.Run("import", "openapi", "acme.yaml", "-o", "missing/acme.json");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal("missing/acme.json: the folder doesn't exist; create it first", run.ErrorLines[^1]);
    }

    [Theory]
    [InlineData("out.json", JsonValueKind.Null)]
    [InlineData("-", JsonValueKind.Object)]
    [InlineData("missing/out.json", JsonValueKind.Object)]
    public void A_program_reads_one_report_that_holds_the_definition_unless_it_was_written(string target, JsonValueKind definition)
    {
        using var folder = new TestFolder().With("acme.yaml", Some.OpenApi);

        var run = folder.Run("import", "openapi", "acme.yaml", "-o", target, "--format", "json");

        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal(
            ["file", "fingerprint", "leftOut", "faults", "error", "definition"],
            report.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal(definition, report.RootElement.GetProperty("definition").ValueKind);
    }
}
