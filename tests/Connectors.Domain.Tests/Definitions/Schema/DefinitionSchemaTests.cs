using Connectors.Domain.Definitions.Schema;
using NJsonSchema;

namespace Connectors.Domain.Tests.Definitions.Schema;

public sealed class DefinitionSchemaTests
{
    [Fact]
    public void The_published_schema_is_the_one_that_the_types_give()
    {
        var published = File.ReadAllText(Repository.File("docs", "connector.schema.json"));

        Assert.True(
            published == DefinitionSchema.ToJson(),
            "docs/connector.schema.json is out of date. Regenerate it: "
                + "dotnet run --project src/Connectors.Cli -- schema -o docs/connector.schema.json");
    }

    [Fact]
    public async Task The_example_of_the_format_keeps_to_the_schema()
    {
        var schema = await JsonSchema.FromJsonAsync(DefinitionSchema.ToJson(), TestContext.Current.CancellationToken);

        Assert.Empty(schema.Validate(Some.AcmeShop));
    }

    /// <summary>Faults that an editor can show while somebody types.</summary>
    [Theory]
    [InlineData(""" "summary": 1 """, "summary")]
    [InlineData(""" "baseUrl": "ftp://acme.example" """, "baseUrl")]
    [InlineData(""" "rateLimit": { "per": "week" } """, "per")]
    [InlineData(""" "variables": [{ "label": "no key" }] """, "key")]
    [InlineData(""" "authentication": [{ "key": "a", "type": "magic" }] """, "type")]
    [InlineData(
        """ "authentication": [{ "key": "a", "type": "oauth2ClientCredentials", "clientAuthentication": "Basic" }] """,
        "clientAuthentication")]
    [InlineData(""" "endpoints": [{ "key": "a", "pagination": { "type": "guess" } }] """, "type")]
    public async Task What_an_editor_can_find_is_found_by_the_schema(string more, string property)
    {
        var schema = await JsonSchema.FromJsonAsync(DefinitionSchema.ToJson(), TestContext.Current.CancellationToken);

        var faults = schema.Validate(Some.Json(more));

        Assert.NotEmpty(faults);
        Assert.Contains(faults, fault => $"{fault}".Contains(property, StringComparison.Ordinal));
    }
}
