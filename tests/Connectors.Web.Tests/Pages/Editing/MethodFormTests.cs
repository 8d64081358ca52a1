using System.Text;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests.Authentication;

namespace Connectors.Web.Tests.Pages.Editing;

[Collection(nameof(OneDemoApp))]
public sealed class MethodFormTests(DemoApp app)
{
    [Fact]
    public async Task How_a_client_says_who_it_is_can_be_chosen_and_left_open_again()
    {
        var visitor = await app.SignInElsewhereAsync();
        var connector = await visitor.BuildAsync(Definition(""));

        await visitor.SubmitAsync(connector + "/method?key=app", "main form", ("Form.ClientAuthentication", "basic"));
        Assert.Equal("basic", ClientAuthentications.TextOf(await MethodAsync(visitor, connector)));
        await visitor.SubmitAsync(connector + "/method?key=app", "main form", ("Form.Name", "As an application"));
        Assert.Equal("basic", ClientAuthentications.TextOf(await MethodAsync(visitor, connector)));
        await visitor.SubmitAsync(connector + "/method?key=app", "main form", ("Form.ClientAuthentication", ""));

        Assert.Null((await MethodAsync(visitor, connector)).Unknown);
    }

    [Fact]
    public async Task One_that_means_nothing_is_shown_and_refused_beside_its_field()
    {
        var visitor = await app.SignInElsewhereAsync();
        var connector = await visitor.BuildAsync(Definition(", \"clientAuthentication\": \"jwt\""));

        var page = await Visitor.ParseAsync(await visitor.SubmitAsync(connector + "/method?key=app", "main form", ("Form.Name", "App")));

        var field = page.QuerySelector("#Form_ClientAuthentication")!;
        Assert.Equal("“jwt” (unknown)", field.QuerySelector("option[selected]")!.TextContent);
        Assert.Equal("Choose a value from the list.", field.ParentElement!.QuerySelector(".field-validation-error")!.TextContent);
    }

    private static string Definition(string property) => $$"""
        { "format": "connector/1", "name": "Tokens", "baseUrl": "https://a.example", "endpoints": [{ "key": "o", "path": "/o" }],
          "authentication": [{ "key": "app", "type": "oauth2ClientCredentials", "tokenUrl": "https://a.example/token",
            "variables": [{ "key": "clientId" }, { "key": "clientSecret", "secret": true }]{{property}} }] }
        """;

    private static async Task<AuthenticationMethod> MethodAsync(Visitor visitor, string connector)
    {
        var revision = (await visitor.ReadAsync(connector + "/history")).QuerySelector(".timeline a")!.GetAttribute("href")!;
        var text = (await visitor.ReadAsync(revision)).QuerySelector("pre")!.TextContent;
        var definition = Assert.IsType<DefinitionResult.Accepted>(ConnectorDefinition.Parse(Encoding.UTF8.GetBytes(text))).Definition;
        return definition.Content.Authentication[0];
    }
}
