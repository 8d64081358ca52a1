using System.Text;

namespace Connectors.Web.Tests.Pages.Instances;

/// <summary>A secret that a connector's address wants in its host name.</summary>
[Collection(nameof(OneDemoApp))]
public sealed class SecretHostTests(DemoApp app)
{
    [Fact]
    public async Task It_is_refused_beside_its_field_and_stands_nowhere()
    {
        var visitor = await app.SignInElsewhereAsync();
        var connector = await visitor.BuildAsync(Definition("https://{{token}}.hooks.example"));
        var secret = $"s{Guid.NewGuid():N}";

        var page = await Visitor.ParseAsync(await visitor.SubmitAsync(
            connector + "/instances/new?method=n", "main form", ("Form.Name", "P"), ("Form.Fields[0].Value", secret)));

        Assert.StartsWith(
            "Don't use secrets in a host name", page.QuerySelector("#Form_Fields_0__Value-fault")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, page.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, Database(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_an_edit_of_the_connector_leads_there_stops_tests_and_runs_in_words_without_it()
    {
        var visitor = await app.SignInElsewhereAsync();
        var connector = await visitor.BuildAsync(Definition("https://hooks.example/{{token}}"));
        var secret = $"s{Guid.NewGuid():N}";
        var added = await visitor.SubmitAsync(
            connector + "/instances/new?method=n", "main form", ("Form.Name", "P"), ("Form.Fields[0].Value", secret));
        var instance = added.Headers.Location!.ToString();

        await visitor.SubmitAcceptedAsync(connector + "/basics", "main form", ("Form.BaseUrl", "https://{{token}}.hooks.example"));
        await visitor.SubmitAsync(instance, "form[action*=test]");
        var flow = (await visitor.SubmitAsync("/flows/new", "main form", ("Form.Name", "F"))).Headers.Location!.ToString();
        await visitor.SubmitAsync($"{flow}/shape?instance={instance.Split('/')[^1]}&endpoint=o", "main form.form");
        var run = await visitor.RunAsync(flow);

        Assert.Contains(
            "Don't use secrets in a host name",
            (await visitor.ReadAsync(instance)).QuerySelector("main")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("Don't use secrets in a host name", run.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        var pages = new[] { connector, instance, instance + "/edit", flow, "/connectors", "/activity" };
        foreach (var page in pages) Assert.DoesNotContain(secret, (await visitor.ReadAsync(page)).Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, run.Source.Text + Database(), StringComparison.Ordinal);
    }

    private static string Definition(string baseUrl) => $$"""
        { "format": "connector/1", "name": "Hooks", "baseUrl": "{{baseUrl}}", "endpoints": [{ "key": "o", "path": "/o" }],
          "authentication": [{ "key": "n", "type": "none", "variables": [{ "key": "token", "secret": true, "required": true }] }] }
        """;

    private string Database() => string.Concat(app.Files().Select(Encoding.Latin1.GetString));
}
