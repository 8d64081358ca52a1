using System.Text;
using Connectors.OpenApi.Reading;

namespace Connectors.OpenApi.Tests.Reading;

public sealed class KindReaderTests
{
    [Theory]
    [InlineData("""{ "format": "connector/1" }""", DocumentKind.Definition)]
    [InlineData("""{ "format": "connector/99" }""", DocumentKind.Definition)]
    [InlineData("""{ "openapi": "3.0.0", "format": "connector/1" }""", DocumentKind.Definition)]
    [InlineData("""{ "swagger": "2.0" }""", DocumentKind.OpenApi)]
    [InlineData("""{ "info": { "a": [1, {}] }, "openapi": "3.1.0", broken""", DocumentKind.OpenApi)]
    [InlineData("\uFEFF{ \"swagger\": \"2.0\" }", DocumentKind.OpenApi)]
    [InlineData("# Acme\n---\nopenapi: 3.0.3\n", DocumentKind.OpenApi)]
    [InlineData("info: {}\r\n\"swagger\": '2.0'\r\n", DocumentKind.OpenApi)]
    [InlineData("{openapi: 3.0.3, info: {}}", DocumentKind.OpenApi)]
    [InlineData("info:\n  openapi: 3.0.3\n", DocumentKind.Unknown)]
    [InlineData("""{ "info": { "swagger": "2.0" } }""", DocumentKind.Unknown)]
    [InlineData("""{ "name": "Acme" }""", DocumentKind.Unknown)]
    [InlineData("""[ "swagger" ]""", DocumentKind.Unknown)]
    [InlineData("", DocumentKind.Unknown)]
    internal void A_document_is_what_the_names_at_its_root_say(string document, DocumentKind kind) =>
        Assert.Equal(kind, KindReader.Read(Encoding.UTF8.GetBytes(document)));

    [Fact]
    public void Deep_and_broken_bytes_are_of_no_kind()
    {
        Assert.Equal(DocumentKind.Unknown, KindReader.Read(Encoding.UTF8.GetBytes("{\"a\":" + new string('[', 1_000_000))));
        Assert.Equal(DocumentKind.Unknown, KindReader.Read([0x7B, 0x22, 0xFF, 0xFE, 0x22]));
    }
}
