using Connectors.Demo;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace Connectors.Web.Tests.Large;

/// <summary>The demo has a usual size and a large one.</summary>
public sealed class DemoSizeTests
{
    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("Large", true)]
    [InlineData("large", true)]
    public void The_setting_says_Large_or_nothing(string? size, bool isLarge)
    {
        DemoSize.Check(With(size));

        Assert.Equal(isLarge, DemoSize.IsLarge(With(size)));
    }

    [Theory]
    [InlineData("Huge")]
    [InlineData("200")]
    public async Task Another_size_is_refused_at_start_with_what_is_allowed(string size)
    {
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(With(size))
            .AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = "Development" })
            .BuildServiceProvider();

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => DemoStart.RunAsync(services));

        Assert.Equal($"Demo:Size is {size}. Write Large, or leave it out for the usual demo.", fault.Message);
    }

    private static IConfigurationRoot With(string? size) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("Demo:Size", size)]).Build();
}
