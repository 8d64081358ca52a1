using Connectors.Cli.Reading;
using Connectors.Cli.Terminals;

namespace Connectors.Cli.Tests.Reading;

public sealed class DocumentsTests
{
    [Fact]
    public void A_definition_is_read_as_it_stands()
    {
        using var folder = new TestFolder().With("acme.yaml", Some.Definition);

        var accepted = Assert.IsType<Document.Accepted>(Read(folder, "acme.yaml"));

        Assert.Equal("Acme", accepted.Definition.Content.Name);
    }

    [Fact]
    public void An_openapi_document_is_imported_on_the_way_whatever_its_name()
    {
        using var folder = new TestFolder().With("acme.json", Some.OpenApi);

        var accepted = Assert.IsType<Document.Accepted>(Read(folder, "acme.json"));

        Assert.Equal("https://acme.example", accepted.Definition.Content.BaseUrl);
    }

    [Fact]
    public void Anything_else_has_the_faults_of_a_definition()
    {
        using var folder = new TestFolder().With("acme.json", "{}");

        var atFault = Assert.IsType<Document.AtFault>(Read(folder, "acme.json"));

        Assert.Contains(atFault.Faults, fault => fault.Pointer == "/format");
    }

    private static Document Read(TestFolder folder, string file) =>
        new Documents(new Terminal(Stream.Null, TextWriter.Null, TextWriter.Null, folder.Path)).ReadEither(file);
}
