using System.Net;
using Connectors.Application.Instances;
using Connectors.Data;
using Connectors.Domain.People;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Web.Tests.Pages.Flows;

public sealed class SamplesTests(EmptyApp app) : IClassFixture<EmptyApp>
{
    private const string Form = ".samples form";

    [Fact]
    public async Task A_sample_flow_is_offered_with_its_connectors_and_becomes_a_draft_with_their_instances()
    {
        var visitor = new Visitor(app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));
        await visitor.SubmitAsync(
            "/setup",
            "form",
            ("organisation", "First Ltd"),
            ("name", "Robin"),
            ("email", "robin@first.example"),
            ("password", "a-long-password"));
        await visitor.PostAsync("/marketplace?handler=Starter");
        Assert.Null((await visitor.ReadAsync("/flows/new")).QuerySelector(".samples"));

        foreach (var package in new[] { "github", "slack" }) await visitor.PostAsync($"/marketplace/{package}");
        Assert.NotNull((await visitor.ReadAsync("/flows/new")).QuerySelector(".samples a[href$='/instances/new']"));
        Assert.Equal(
            HttpStatusCode.NotFound, (await visitor.PostAsync("/flows/new?handler=Sample", ("sample", "github-slack"))).StatusCode);

        await AddInstancesAsync();
        var flow = (await visitor.SubmitAsync("/flows/new", Form)).Headers.Location!.ToString();
        var page = (await visitor.ReadAsync(flow)).QuerySelector("main")!.TextContent;
        Assert.Contains("Open GitHub issues to Slack", page, StringComparison.Ordinal);
        Assert.Contains("The sample is created as a draft.", page, StringComparison.Ordinal);
        Assert.Contains("Post message", page, StringComparison.Ordinal);
    }

    // Not through the page, which would ask the third parties.
    private async Task AddInstancesAsync()
    {
        var scopes = app.Services.GetRequiredService<IServiceScopeFactory>();
        await using var all = scopes.CreateAsyncScope();
        var connectors = await all.ServiceProvider.GetRequiredService<ConnectorsDbContext>().Connectors
            .AcrossOrganisations()
            .Select(row => new { row.Id, row.OrganisationId, row.PackageId })
            .ToListAsync();
        foreach (var connector in connectors)
        {
            await using var scope = TenantScope.Begin(scopes, connector.OrganisationId);
            var draft = new InstanceDraft(
                "Main",
                connector.PackageId == "slack" ? "botToken" : "token",
                new Dictionary<string, string> { ["token"] = "invented" },
                null);
            Assert.IsType<InstanceResult.Saved>(await scope.Get<ConnectorInstances>()
                .AddAsync(connector.Id, draft, new Actor(null, "Robin", Rights.All), CancellationToken.None));
        }
    }
}
