namespace Connectors.Web.Tests.Hosting;

public sealed class LogTests
{
    [Fact]
    public async Task Two_applications_in_one_process_keep_each_its_own_log()
    {
        await using var first = new TalkativeApp();
        using var visitor = first.CreateClient();
        await using var second = new TalkativeApp();
        using var other = second.CreateClient();

        await visitor.GetAsync("/health/live", TestContext.Current.CancellationToken);
        await other.GetAsync("/health/ready", TestContext.Current.CancellationToken);

        Assert.Equal((true, false), Lines(first));
        Assert.Equal((false, true), Lines(second));
        Assert.All([first, second], app => Assert.All(
            ["Quartz.", "Microsoft.EntityFrameworkCore."], source => Assert.Contains(source, app.ReadLog(), StringComparison.Ordinal)));
    }

    // What an application wrote of the two addresses that were asked for.
    private static (bool Live, bool Ready) Lines(TalkativeApp app) =>
        (
            app.ReadLog().Contains("/health/live", StringComparison.Ordinal),
            app.ReadLog().Contains("/health/ready", StringComparison.Ordinal));
}
