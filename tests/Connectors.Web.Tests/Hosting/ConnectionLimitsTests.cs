using Connectors.Web.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Connectors.Web.Tests.Hosting;

/// <summary>Clients can't take so much that the process ends: without descriptors left, the runtime gives up.</summary>
public sealed class ConnectionLimitsTests
{
    [Theory]
    [InlineData(null, 1_000)]
    [InlineData(1_048_576, 1_000)]
    [InlineData(1_024, 141)]
    [InlineData(630, 10)]
    [InlineData(480, 10)]
    public void Connections_leave_descriptors_for_the_application_itself(int? descriptors, int connections) =>
        Assert.Equal(connections, ConnectionLimits.MostFor(descriptors));

    [Theory]
    [InlineData(null, null)]
    [InlineData(480, null)]
    [InlineData(320, "The process may open 320 files, and needs 480 to run. Raise the limit (ulimit -n, or LimitNOFILE of systemd).")]
    public void Where_the_libraries_alone_would_take_all_descriptors_the_start_says_so(int? descriptors, string? fault) =>
        Assert.Equal(fault, ConnectionLimits.FaultOf(descriptors));

    [Fact]
    public async Task The_server_has_the_limit_and_a_fault_beside_the_requests_does_not_end_it()
    {
        await using var app = new ProductionApp(("Connections:Most", "77"));

        Assert.Equal(77, app.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits.MaxConcurrentConnections);
        Assert.Equal(
            BackgroundServiceExceptionBehavior.Ignore,
            app.Services.GetRequiredService<IOptions<HostOptions>>().Value.BackgroundServiceExceptionBehavior);
    }
}
