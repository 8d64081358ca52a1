using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Importing.Samples;
using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Tests.Definitions.Importing;

public sealed class BodyFieldsTests
{
    [Theory]
    [InlineData("""{"a":"x"}""", "a Text x")]
    [InlineData("""{"a":1,"b":1.5,"c":true,"d":null}""", "a Integer 1, b Number 1.5, c Boolean true, d Text ?")]
    [InlineData("""{"a":{"b":{"c":""}},"d.e":2}""", "a.b.c Text , ['d.e'] Integer 2")]
    [InlineData("""{"a":[{"b":1}],"c":{}}""", """a Json [{"b":1}], c Json {}""")]
    public void Each_value_of_the_body_is_a_field_with_the_value_as_its_default(string body, string expected)
    {
        var made = BodyFields.Of(Post(body))!;

        Assert.Equal(expected, string.Join(", ", made.Fields.Select(field => $"{field.Key} {field.Type} {field.Default ?? "?"}")));
        Assert.Null(made.Body);
        Assert.All(made.Fields, field => Assert.Equal(field.Default is not null, field.Required));
        Assert.IsType<DefinitionResult.Accepted>(ConnectorDefinition.Create(new ConnectorContent
        {
            Name = "Shop",
            BaseUrl = "https://shop.example",
            Endpoints = [made],
        }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain text")]
    [InlineData("[1, 2]")]
    [InlineData("{}")]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":"{{token}}"}""")]
    public void Other_bodies_stay(string body) => Assert.Null(BodyFields.Of(Post(body)));

    [Fact]
    public void Bodies_of_endpoints_that_receive_and_of_other_types_stay()
    {
        var post = Post("""{"a":1}""");

        Assert.Null(BodyFields.Of(post with { Direction = Direction.Receive }));
        Assert.Null(BodyFields.Of(post with { ContentType = "application/xml" }));
        Assert.NotNull(BodyFields.Of(post with { ContentType = "application/vnd.api+json; charset=utf-8" }));
    }

    [Fact]
    public void A_value_that_is_longer_than_a_default_may_be_is_asked_for()
    {
        var field = Assert.Single(BodyFields.Of(Post($$"""{"a":"{{new string('x', 1_025)}}"}"""))!.Fields);

        Assert.Equal((true, null), (field.Required, field.Default));
    }

    private static Endpoint Post(string body) => new() { Key = "a", Method = "POST", Path = "/a", Body = body };
}
