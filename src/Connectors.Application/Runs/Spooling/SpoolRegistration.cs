using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Application.Runs.Spooling;

/// <summary>The place for records of large runs, which is cleaned before any run begins.</summary>
internal static class SpoolRegistration
{
    public static IServiceCollection AddSpool(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(SpoolSettings.From(configuration))
        .AddSingleton<SpoolFolder>()
        .AddHostedService(provider => provider.GetRequiredService<SpoolFolder>());
}
