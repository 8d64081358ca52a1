using System.Text;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Authentication;

namespace Connectors.Domain.Tests.Requests.Authentication;

public sealed class ClientAuthenticationsTests
{
    [Theory]
    [InlineData("", null)]
    [InlineData(", \"clientAuthentication\": null", null)]
    [InlineData(", \"clientAuthentication\": \"\"", null)]
    [InlineData(", \"clientAuthentication\": \"body\"", ClientAuthentication.Body)]
    [InlineData(", \"clientAuthentication\": \"basic\"", ClientAuthentication.Basic)]
    public void A_method_says_how_its_application_says_who_it_is(string property, ClientAuthentication? way) =>
        Assert.Equal((way, null), ClientAuthentications.Of(Method(property)));

    [Theory]
    [InlineData("\"Basic\"")]
    [InlineData("1")]
    [InlineData("{ \"a\": [] }")]
    public void What_means_nothing_is_loaded_as_ever_and_refused_where_it_is_used(string value)
    {
        var (way, problem) = ClientAuthentications.Of(Method($", \"clientAuthentication\": {value}"));

        Assert.Null(way);
        Assert.StartsWith(
            "clientAuthentication: Use basic or body, or leave it out.", ProblemText.Of(problem!), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_text_leaves_the_other_unknown_properties_as_they_are()
    {
        var method = Method(", \"audience\": \"shop\", \"clientAuthentication\": \"body\"");

        Assert.Equal("basic", ClientAuthentications.TextOf(ClientAuthentications.With(method, "basic")));
        Assert.Equal(["audience"], ClientAuthentications.With(method, null).Unknown!.Keys);
        Assert.Same(method, ClientAuthentications.With(method, "body"));
        Assert.Null(ClientAuthentications.With(Method(", \"clientAuthentication\": 1"), null).Unknown);
    }

    private static AuthenticationMethod Method(string property)
    {
        var json = Some.Json($$""" "authentication": [{ "key": "a", "type": "oauth2ClientCredentials"{{property}} }] """);
        var definition = Assert.IsType<DefinitionResult.Accepted>(ConnectorDefinition.Parse(Encoding.UTF8.GetBytes(json))).Definition;
        return definition.Content.Authentication[0];
    }
}
