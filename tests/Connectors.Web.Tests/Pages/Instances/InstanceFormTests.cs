namespace Connectors.Web.Tests.Pages.Instances;

[Collection(nameof(OneDemoApp))]
public sealed class InstanceFormTests(DemoApp app)
{
    [Fact]
    public async Task A_key_that_the_connector_and_the_method_both_have_is_asked_for_once_as_the_method_has_it()
    {
        var visitor = await app.SignInElsewhereAsync();
        var connector = await visitor.BuildAsync(
            """
            { "format": "connector/1", "name": "Twice", "baseUrl": "https://a.example",
              "variables": [{ "key": "x", "label": "Shared", "default": "s" }],
              "authentication": [{ "key": "n", "type": "none", "variables": [{ "key": "x", "label": "Own", "default": "o" }] }],
              "endpoints": [{ "key": "o", "path": "/{{x}}" }] }
            """);

        var form = await visitor.ReadAsync(connector + "/instances/new?method=n");
        var added = await visitor.SubmitAsync(
            connector + "/instances/new?method=n", "main form", ("Form.Name", "P"), ("Form.Fields[0].Value", "s"));
        var page = await visitor.ReadAsync(added.Headers.Location!.ToString());

        Assert.Equal("o", Assert.Single(form.QuerySelectorAll("input[name^='Form.Fields'][name$='.Value']")).GetAttribute("value"));
        Assert.Equal(["Sign-in method n", "Own s"], page.QuerySelectorAll("dl.facts dt").Take(2)
            .Select(term => $"{term.TextContent} {term.NextElementSibling!.TextContent}"));
    }
}
