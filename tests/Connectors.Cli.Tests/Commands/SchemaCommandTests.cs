namespace Connectors.Cli.Tests.Commands;

public sealed class SchemaCommandTests
{
    [Fact]
    public void The_schema_is_the_one_that_the_repository_publishes()
    {
        var run = ToolRun.Of("schema");

        Assert.Equal(new ToolRun(0, File.ReadAllText(Repository.File("docs", "connector.schema.json")), ""), run);
    }

    [Fact]
    public void It_is_written_to_a_file_where_one_is_named()
    {
        using var folder = new TestFolder();

        var run = folder.Run("schema", "-o", "schema.json");

        Assert.Equal(new ToolRun(0, "", ""), run);
        Assert.Equal(ToolRun.Of("schema").Output, folder.Read("schema.json"));
    }
}
