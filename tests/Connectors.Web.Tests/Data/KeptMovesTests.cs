using Connectors.Tests.Kept;

namespace Connectors.Web.Tests.Data;

/// <summary>What an earlier version installed alongside is moved by this one, and a job that it drafted is shown as ever.</summary>
public sealed class KeptMovesTests() : OnKeptDatabase(KeptDatabase.BeforeMoves)
{
    [Fact]
    public async Task An_installation_alongside_is_finished_and_its_move_is_undone()
    {
        var list = await Visitor.ReadAsync("/connectors?q=shop+front");
        var move = list.QuerySelector("a[href*='/move']")!.GetAttribute("href")!;
        Assert.Contains("2 kept", (await Visitor.ReadAsync(move)).Body!.Words(), StringComparison.Ordinal);

        var moved = (await Visitor.SubmitAsync(move, "form.move", ("option", "move"))).Headers.Location!.ToString();

        var after = await Visitor.ReadAsync(moved);
        Assert.Contains("2 changes, 2 instances, 1 flow moved to Shop Front 1.4.0.", after.Body!.Words(), StringComparison.Ordinal);
        var back = (await Visitor.PostAsync(after.QuerySelector(".message form")!.GetAttribute("action")!)).Headers.Location!.ToString();
        Assert.Contains(
            "2 instances, 1 flow went back to Shop Front 1.2.0.", (await Visitor.ReadAsync(back)).Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_that_was_drafted_holds()
    {
        var draft = $"/updates/jobs/{KeptDatabase.DraftBeforeMoves}";

        var review = (await Visitor.ReadAsync(draft)).QuerySelector("main")!.Words();

        Assert.Contains("Nothing has changed yet.", review, StringComparison.Ordinal);
        Assert.DoesNotContain("left as", review, StringComparison.Ordinal);
    }
}
