namespace Connectors.Cli.Tests.Commands;

/// <summary>Postman collections and HAR files on the command line.</summary>
public sealed class ImportCollectionCommandTests
{
    private const string Collection = """
        { "info": { "name": "Acme", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
          "item": [{ "name": "List", "request": { "method": "GET", "url": "https://api.acme.example/v1/orders",
            "auth": { "type": "bearer", "bearer": [{ "key": "token", "value": "hush" }] } } }] }
        """;

    private const string Recording = """
        { "log": { "version": "1.2", "entries": [{ "request": { "method": "GET", "url": "https://api.acme.example/v1/orders" },
          "response": { "status": 200, "content": { "mimeType": "application/json", "text": "[{\"id\":1}]" } } }] } }
        """;

    [Theory]
    [InlineData("postman", Collection, "\"baseUrl\": \"https://api.acme.example/v1\"")]
    [InlineData("har", Recording, "\"records\": \"$\"")]
    public void The_definition_goes_to_standard_output_and_the_report_to_standard_error(string format, string file, string part)
    {
        var run = ToolRun.WithInput(file, "import", format, "-");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(part, run.Output, StringComparison.Ordinal);
        Assert.NotEmpty(run.ErrorLines);
        Assert.DoesNotContain("hush", run.Output + run.Error, StringComparison.Ordinal);
        Assert.Equal(0, ToolRun.WithInput(run.Output, "validate", "-").ExitCode);
    }

    [Theory]
    [InlineData("har", Collection, "-: This is a Postman collection, not a HAR file. To import it: connectors import postman -\n")]
    [InlineData("openapi", Recording, "-: This is a HAR file, not an OpenAPI document. To import it: connectors import har -\n")]
    [InlineData("postman", "{ \"format\": \"connector/1\" }",
        "-: /format: This is already a definition. To check it: connectors validate -\n")]
    public void A_file_of_another_kind_is_told_its_command(string format, string file, string error) =>
        Assert.Equal(new ToolRun(1, "", error), ToolRun.WithInput(file, "import", format, "-"));

    [Fact]
    public void Definitions_and_collections_are_compared_and_a_collection_is_no_definition_to_check()
    {
        using var folder = new TestFolder().With("a.json", Collection).With("b.har", Recording);

        Assert.Equal(1, folder.Run("diff", "a.json", "b.har").ExitCode);
        Assert.Equal(
            "a.json: This is a Postman collection, not a definition. Convert it first: connectors import postman a.json -o OUT\n",
            folder.Run("validate", "a.json").Output);
    }
}
