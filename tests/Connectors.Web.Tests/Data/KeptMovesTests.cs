using Connectors.Domain.People;
using Connectors.Tests.Kept;

namespace Connectors.Web.Tests.Data;

/// <summary>What an earlier version installed alongside is moved by this one, and a job that it drafted is shown as ever.</summary>
public sealed class KeptMovesTests : IAsyncLifetime
{
    private readonly DemoApp _app = new();
    private Visitor _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        KeptDatabase.CopyTo(_app.DatabaseFile, KeptDatabase.BeforeMoves);
        _visitor = await _app.SignInAsync(Role.Manager);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task An_installation_alongside_is_finished_and_its_move_is_undone()
    {
        var list = await _visitor.ReadAsync("/connectors?q=shop+front");
        var move = list.QuerySelector("a[href*='/move']")!.GetAttribute("href")!;
        Assert.Contains("2 kept", (await _visitor.ReadAsync(move)).Body!.Words(), StringComparison.Ordinal);

        var moved = (await _visitor.SubmitAsync(move, "form.move", ("option", "move"))).Headers.Location!.ToString();

        var after = await _visitor.ReadAsync(moved);
        Assert.Contains("2 changes, 2 instances, 1 flow moved to Shop Front 1.4.0.", after.Body!.Words(), StringComparison.Ordinal);
        var back = (await _visitor.PostAsync(after.QuerySelector(".message form")!.GetAttribute("action")!)).Headers.Location!.ToString();
        Assert.Contains(
            "2 instances, 1 flow went back to Shop Front 1.2.0.", (await _visitor.ReadAsync(back)).Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_that_was_drafted_holds()
    {
        var draft = $"/updates/jobs/{KeptDatabase.DraftBeforeMoves}";

        var review = (await _visitor.ReadAsync(draft)).QuerySelector("main")!.Words();

        Assert.Contains("Nothing has changed yet.", review, StringComparison.Ordinal);
        Assert.DoesNotContain("left as", review, StringComparison.Ordinal);
    }
}
