using System.Text;
using Connectors.OpenApi.Documents;
using Connectors.OpenApi.Reading;

namespace Connectors.OpenApi.Tests.Collections;

/// <summary>Files that are broken, huge or odd end in an answer: faults with their place, or what can be had.</summary>
public sealed class CollectionHostileTests
{
    private const string Info =
        "\"info\": { \"name\": \"A\", \"schema\": \"https://schema.getpostman.com/json/collection/v2.1.0/collection.json\" }";

    public static TheoryData<string, string, string> Refused => new()
    {
        { $"{{ {Info}, \"item\": [", "/item", "Not JSON at line 1" },
        { $"{{ {Info} }}", "/item", "a list named \"item\"" },
        { $"{{ {Info}, \"item\": {{}} }}", "/item", "Line 1: A collection has its requests in a list" },
        { $"{{ {Info}, \"item\": [null, 5, {{}}, {{ \"request\": null }}] }}", "/item", "no request with a URL" },
        { $"{{ {Info}, \"item\": [{{ \"request\": \"file:///etc/passwd\" }}] }}", "/item", "no request with a URL" },
        { $"{{ {Info}, \"item\": [], \"item\": [] }}", "/item", "appears twice" },
        { $"{{ {Info}, \"item\": {new string('[', 100_000)}", "", "too many levels" },
        { "{ \"info\": { \"_postman_id\": \"1\", \"schema\": \"https://schema.getpostman.com/json/collection/v1/\" }, \"item\": [] }",
            "/info/schema", "v2.1" },
        { "{ \"log\": { \"version\": \"1.2\" } }", "/log/entries", "a list named \"entries\"" },
        { "{ \"log\": { \"entries\": [1, {}, { \"request\": { \"url\": \"data:x\" } }] } }", "/log/entries", "no call of an API" },
        { "{ \"log\": { \"entries\": [{ \"a\": \"\\ud800\" }] } }", "/log/entries/0/a", "surrogate" },
        { "{ \"id\": \"1\", \"values\": [], \"_postman_variable_scope\": \"environment\" }", "", "Export the collection" },
        { "{ \"a\": 1 }", "", "not an OpenAPI document, a Postman collection or a HAR file" },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void What_cannot_be_imported_is_refused_with_its_place(string file, string place, string words)
    {
        var fault = Assert.IsType<ImportResult.Refused>(CollectionFiles.Result(file)).Faults[0];

        Assert.Equal(place, fault.Pointer);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(""" "variable": [null, 1, { "key": "a", "value": "{{b}}{{b}}" }, { "key": "b", "value": "{{a}}{{a}}" }], """, "{{a}}/x")]
    [InlineData(""" "auth": 5, "event": "x", "variable": {}, """, "https://a.example/x")]
    [InlineData(""" "auth": { "type": "oauth2", "oauth2": { "accessTokenUrl": "javascript:alert(1)" } }, """, "https://a.example/x")]
    [InlineData(""" "auth": { "type": "apikey", "apikey": [{ "key": "key", "value": "a\nb" }] }, """, "https://a.example/{{}}/x")]
    [InlineData(""" "auth": { "type": "basic", "basic": [null] }, """, "https://a.example/x?a=1&a=2&{{&=&%")]
    public void An_odd_collection_gives_what_can_be_had(string members, string url) =>
        Assert.True(CollectionFiles.Result($$"""
            { {{Info}}, {{members}} "item": [
              { "name": "{{url}}", "request": { "method": "get", "header": [null, { "key": "a\u0000", "value": 5 }],
                "body": { "mode": "raw", "raw": "{{new string('[', 5_000)}}" }, "url": "{{url}}" } },
              { "request": { "url": "https://a.example/../../y" } },
              { "request": { "url": { "raw": 7, "host": {}, "path": [[], null], "query": [{ "key": "q" }] } } },
              { "request": { "method": "\u0000", "url": "https://a.example/z", "body": { "mode": "formdata", "formdata": "x" } } },
              { "request": { "url": "https://a.example/ok" }, "response": [{ "code": "x", "body": "{" }, { "body": "[[[{}]]]" }] } ] }
            """) is ImportResult.Imported { Definition.Content.Endpoints.Count: > 0 });

    [Fact]
    public void Folders_as_deep_and_requests_as_many_as_are_read_are_imported()
    {
        var request = "{ \"name\": \"R\", \"request\": \"https://a.example/v1/r\" }";
        var folders = string.Concat(Enumerable.Repeat("{ \"name\": \"F\", \"item\": [", 60));
        var deep = folders + request + string.Concat(Enumerable.Repeat("]}", 60));
        var many = string.Join(',', Enumerable.Repeat(request, 2_100));

        var imported = Assert.IsType<ImportResult.Imported>(CollectionFiles.Result($"{{ {Info}, \"item\": [{deep},{many}] }}"));

        Assert.Equal(2_000, imported.Definition.Content.Endpoints.Count);
        Assert.Contains(imported.Report, note => note.Message == "101 × requests were left out: a collection can have 2,000.");
    }

    [Fact]
    public void A_recording_with_thousands_of_endpoints_is_cut_and_says_so()
    {
        var entries = string.Join(',', Enumerable.Range(0, 1_500).Select(number => $$$"""
            { "request": { "method": "GET", "url": "https://a.example/x{{{number}}}y/list" },
              "response": { "status": 200, "content": { "mimeType": "application/json", "text": "[{\"a\":1}]" } } }
            """));

        var imported = Assert.IsType<ImportResult.Imported>(CollectionFiles.Result($"{{ \"log\": {{ \"entries\": [{entries}] }} }}"));

        Assert.Equal(1_000, imported.Definition.Content.Endpoints.Count);
        Assert.Contains(imported.Report, note => note.Message == "Only the first 1,000 endpoints were imported.");
    }

    [Fact]
    public void A_mutated_file_never_ends_in_an_exception()
    {
        var random = new Random(20_261_201);
        byte[][] seeds = [.. Directory.GetFiles(CollectionFiles.Folder).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
        var imported = 0;
        for (var i = 0; i < 600; i++)
        {
            var file = Mutation.Of(seeds[i % seeds.Length], random);
            if (DocumentImport.Read(file, KindReader.Read(file)) is ImportResult.Imported) imported++;
        }

        Assert.InRange(imported, 30, 599);
    }

    [Theory]
    [InlineData($"{{ {Info}, broken", DocumentKind.Postman)]
    [InlineData("{ \"info\": { \"_postman_id\": \"x\"", DocumentKind.Postman)]
    [InlineData("{ \"collection\": { \"info\": { \"_postman_id\": \"x\" } } }", DocumentKind.Postman)]
    [InlineData("{ \"log\": { \"entries\": [", DocumentKind.Har)]
    [InlineData("{ \"log\": [] }", DocumentKind.Unknown)]
    [InlineData("{ \"info\": { \"title\": \"x\" }, \"log\": {}, \"openapi\": \"3.0.0\" }", DocumentKind.OpenApi)]
    internal void The_kind_is_told_from_the_names_at_the_root(string file, DocumentKind kind) =>
        Assert.Equal(kind, KindReader.Read(Encoding.UTF8.GetBytes(file)));
}
