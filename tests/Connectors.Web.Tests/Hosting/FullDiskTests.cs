using System.Net;
using Microsoft.AspNetCore.Hosting;

namespace Connectors.Web.Tests.Hosting;

public sealed class FullDiskTests
{
    [Fact]
    public async Task A_disk_with_less_room_than_the_database_needs_is_not_ready()
    {
        await using var app = new CrampedApp();

        var answer = await app.CreateClient().GetAsync("/health/ready", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    /// <summary>The application, with a disk that is smaller than what it asks for.</summary>
    private sealed class CrampedApp : DemoApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Database:LeastFreeSpace", "4000000000000000000");
        }
    }
}
