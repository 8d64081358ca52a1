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
    [InlineData(256, 32)]
    public void Connections_leave_descriptors_for_the_application_itself(int? descriptors, int connections) =>
        Assert.Equal(connections, ConnectionLimits.MostFor(descriptors));

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
