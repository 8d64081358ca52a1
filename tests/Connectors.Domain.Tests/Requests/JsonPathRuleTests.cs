using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;
using Connectors.OpenApi;
using Connectors.OpenApi.Importing;

namespace Connectors.Domain.Tests.Requests;

public sealed class JsonPathRuleTests
{
    [Theory]
    [InlineData("$")]
    [InlineData("$.orders")]
    [InlineData("orders")]
    [InlineData("orders.open[0]")]
    [InlineData(" $.orders[*] ")]
    [InlineData("$.data.*.items")]
    [InlineData("$['@odata.nextLink']")]
    [InlineData(@"$['it\'s'].a")]
    [InlineData("$.@odata.nextLink")]
    [InlineData("$.$values")]
    [InlineData("$.a-b:c")]
    [InlineData("$..orders")]
    [InlineData("$..['orders']")]
    [InlineData("$.rows[ 1:-1 ]")]
    [InlineData("$.rows[::2]")]
    [InlineData("$.rows[0, 1, 2].id")]
    [InlineData("$['orders','returns'][*]")]
    [InlineData("$.orders[?(@.state == 'open')]")]
    [InlineData("$.orders[?(@.lines[0]['unit price'] >= -1.50 && @.customer.name)].id")]
    [InlineData("$..[?(@.type != null || @.is_open == true)]")]
    [InlineData("$.orders[?(@.total == @.paid)]")]
    [InlineData("$.orders[?(@ > 3)]")]
    [InlineData("$.orders[?(@.note == '$.items[*] .. ?(')]")]
    public void A_path_that_goes_through_a_response_once_is_followed(string path)
    {
        Assert.True(JsonPathRule.Allows(path));
        Assert.NotNull(JsonBody.Parse("{}")!.Records(path));
    }

    [Theory]
    [InlineData("$.[")]
    [InlineData("$.")]
    [InlineData("$.a.")]
    [InlineData("$...a")]
    [InlineData("$.a b")]
    [InlineData("$.a(0)")]
    [InlineData("$.a[-1]")]
    [InlineData("$.a[99999999999]")]
    [InlineData("$..*..*")]
    [InlineData("$..a[?(@..b)]")]
    [InlineData("$[?(@.a)][?(@.b)]")]
    [InlineData("$[?(@[?(@.a)])]")]
    [InlineData("$.items[?(@.id == $.items[*].id)]")]
    [InlineData("$.items[?(@.a[*] == @.b[*])]")]
    [InlineData("$.items[?(@.a[0:] == @.b[0:])]")]
    [InlineData("$.items[?(@['a','a'] == 1)]")]
    [InlineData("$.items[?(@.* == 1)]")]
    [InlineData("$.items[?(@.a =~ /(a+)+$/)]")]
    [InlineData("$.items[?(@.a =~ /'/ && @.b == $..c && @.d =~ /'/)]")]
    [InlineData("$.items[?(@.a && @.a && @.a && @.a && @.a && @.a)]")]
    [InlineData("$[0,0][0,0]")]
    [InlineData("$[0,0,0,0,0,0,0,0,0,0,0]")]
    public void A_path_that_may_go_through_it_again_and_again_is_not(string path)
    {
        Assert.False(JsonPathRule.Allows(path));
        Assert.Null(JsonBody.Parse("""{"items":[]}""")!.Records(path));
    }

    [Theory]
    [InlineData("[?(@")]
    [InlineData("[?(@.a && ")]
    [InlineData(".a")]
    [InlineData("[0,0]")]
    [InlineData("['")]
    [InlineData("'")]
    [InlineData("&&@")]
    public void A_path_of_any_length_is_refused_at_once(string part) =>
        Assert.Null(JsonBody.Parse("{}")!.Records("$" + string.Concat(Enumerable.Repeat(part, 16_000))));

    [Fact]
    public void A_refusal_costs_next_to_nothing_however_the_path_is_made()
    {
        string[] parts =
            ["[?(@", "[?(@.a", ".a", "[0,0]", "['a", "'", "\\", "[0", " ", ":", "-1", "&&@.a", "==@.a", "..", "*", "]", ")]"];
        var random = new Random(1);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        for (var path = 0; path < 5_000; path++)
            JsonPathRule.Allows(string.Concat(Enumerable.Range(0, 80).Select(_ => parts[random.Next(parts.Length)])));

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"It took {clock.Elapsed}.");
    }

    [Fact]
    public void Every_path_of_the_catalogue_and_of_real_definitions_is_followed()
    {
        var catalogue = Directory.EnumerateFiles(
            Repository.File("src", "Connectors.Demo", "Catalogue"), "*.json", SearchOption.AllDirectories);
        var definitions = catalogue.Select(file => ConnectorDefinition.Parse(File.ReadAllBytes(file))).OfType<DefinitionResult.Accepted>()
            .Select(accepted => accepted.Definition)
            .Concat(Repository.Corpus.SelectMany(files => files).Select(file => OpenApiImport.Read(File.ReadAllBytes(file)))
                .OfType<ImportResult.Imported>().Select(imported => imported.Definition));
        var paths = definitions.SelectMany(definition => definition.Content.Endpoints).SelectMany(PathsOf).OfType<string>().ToList();

        Assert.True(paths.Count > 100);
        Assert.DoesNotContain(paths, path => !JsonPathRule.Allows(path));
    }

    private static IEnumerable<string?> PathsOf(Endpoint endpoint) =>
        [endpoint.Records, endpoint.Pagination?.NextUrlPath, endpoint.Pagination?.TokenPath];
}
