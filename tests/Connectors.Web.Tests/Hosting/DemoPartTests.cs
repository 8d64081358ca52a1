using Connectors.Web.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;

namespace Connectors.Web.Tests.Hosting;

/// <summary>Demo data is for Development only.</summary>
public sealed class DemoPartTests
{
    [Fact]
    public void Development_gets_the_accounts_to_try_it_with() =>
        Assert.Equal(4, Find("Development", isEnabled: true).Shown!.Accounts.Count);

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public void Without_the_setting_there_are_none(string environment) => Assert.Null(Find(environment, isEnabled: false).Shown);

    [Fact]
    public void Production_does_not_start_with_the_setting()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => Find("Production", isEnabled: true));

        Assert.EndsWith("it is for Development only. Leave it out.", fault.Message, StringComparison.Ordinal);
    }

    private static DemoPart Find(string environment, bool isEnabled) => DemoPart.Find(
        new HostingEnvironment { EnvironmentName = environment },
        new ConfigurationBuilder().AddInMemoryCollection([new("Demo:Enabled", isEnabled.ToString())]).Build());
}
