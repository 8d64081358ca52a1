using Connectors.Tests.Kept;

namespace Connectors.Web.Tests.Data;

/// <summary>A job and a hold that an earlier version made are shown and undone as ever.</summary>
public sealed class KeptJobsTests() : OnKeptDatabase(KeptDatabase.BeforeSupport)
{
    [Fact]
    public async Task A_job_is_shown_and_can_be_undone()
    {
        var job = (await Visitor.ReadAsync("/updates/jobs")).QuerySelector("main a[href^='/updates/jobs/']")!.GetAttribute("href")!;
        Assert.Contains("4 of 4 done", (await Visitor.ReadAsync(job)).Body!.Words(), StringComparison.Ordinal);

        var undo = (await Visitor.SubmitAsync(job, "form[action*=undo]")).Headers.Location!.ToString();

        Assert.Contains("Shop Front", (await Visitor.ReadAsync(undo)).Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hold_goes_on()
    {
        var held = (await Visitor.ReadAsync("/updates?lane=held")).Body!.Words();

        Assert.Contains("Pinned until 9.0.0 or later · Dana Reyes: Waits for the auditors", held, StringComparison.Ordinal);
    }
}
