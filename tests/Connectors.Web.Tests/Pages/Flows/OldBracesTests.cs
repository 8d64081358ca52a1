using System.Text.Json;
using Connectors.Data;
using Connectors.Domain.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Web.Tests.Pages.Flows;

/// <summary>A step that was saved when double braces were sent as written says so until somebody has looked at it.</summary>
[Collection(nameof(OneDemoApp))]
public sealed class OldBracesTests(DemoApp app)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_step_with_old_braces_says_so_until_it_is_confirmed_or_saved(bool isConfirmed)
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app);
        var flow = await party.AddFlowAsync(await party.AddInstanceAsync("key", $"Shop {Guid.NewGuid():N}"), "orders.list");
        await WriteAsOnceAsync(flow);

        var before = await party.Visitor.ReadAsync(flow);
        var list = (await party.Visitor.ReadAsync("/flows")).QuerySelector("main")!.Words();
        if (isConfirmed) await party.Visitor.SubmitAcceptedAsync(flow, ".old-braces form");
        else await party.Visitor.SubmitAcceptedAsync(EditOf(before), "main form.form");
        var after = await party.Visitor.ReadAsync(flow);

        Assert.Contains("Values of this step have double braces", before.QuerySelector(".old-braces")!.Words(), StringComparison.Ordinal);
        Assert.Contains("values to confirm", list, StringComparison.Ordinal);
        Assert.Null(after.QuerySelector(".old-braces"));
        Assert.Contains("{{ status }}", after.QuerySelector(".shapes")!.Words(), StringComparison.Ordinal);
    }

    private static string EditOf(AngleSharp.Dom.IDocument flow) => flow.QuerySelectorAll(".shapes a")
        .Single(link => link.TextContent.StartsWith("Edit", StringComparison.Ordinal))
        .GetAttribute("href")!;

    // As the version before wrote it.
    private async Task WriteAsOnceAsync(string flow)
    {
        var (id, written) = (FlowId.Parse(flow.Split('/')[^1], null), JsonSerializer.Serialize(new { status = "{{ status }}" }));
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ConnectorsDbContext>().FlowShapes.AcrossOrganisations()
            .Where(row => row.FlowId == id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.FilledIn, written));
    }
}
