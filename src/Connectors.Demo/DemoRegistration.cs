using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Demo;

/// <summary>Brings what fills the demo organisation into an application.</summary>
public static class DemoRegistration
{
    public static IServiceCollection AddConnectorsDemo(this IServiceCollection services) => services
        .AddScoped<DemoOrganisation>()
        .AddScoped<DemoSignIns>()
        .AddScoped<DemoFlows>()
        .AddScoped<DemoAddresses>();
}
