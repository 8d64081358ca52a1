using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging.Abstractions;
using Polly;
using Polly.Telemetry;

namespace Connectors.Infrastructure.Outbound;

/// <summary>How requests leave the application.</summary>
public static class OutboundRegistration
{
    /// <summary>The client for requests that may be sent again, and the one for those that may not.</summary>
    internal const string Repeating = "third-party", Once = "third-party-once";

    private static readonly TimeSpan Attempt = TimeSpan.FromSeconds(30), Whole = TimeSpan.FromMinutes(3);

    /// <exception cref="InvalidOperationException">The settings don't work; the message says what would.</exception>
    public static IServiceCollection AddConnectorsOutbound(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(OutboundSettings.From(configuration)).AddSingleton<AddressGuard>().AddSingleton<RequestSender>();
        foreach (var name in new[] { Repeating, Once })
        {
            var client = services.AddHttpClient(name).RemoveAllLoggers().ConfigurePrimaryHttpMessageHandler(provider => GuardedConnections.Handler(provider.GetRequiredService<AddressGuard>()));
            client.ConfigureHttpClient(http => http.Timeout = Timeout.InfiniteTimeSpan);
            client.AddResilienceHandler(name, pipeline => Build(pipeline, name == Repeating));
        }

        // What the library would log holds addresses and stacks; how a request ended stands on its run.
        return services.Configure<TelemetryOptions>(options => options.LoggerFactory = NullLoggerFactory.Instance);
    }

    private static void Build(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, bool repeats)
    {
        pipeline.AddTimeout(Whole);
        if (repeats) pipeline.AddRetry(Retry());
        pipeline.AddTimeout(Attempt);
    }

    // Waits as long as Retry-After says, else longer each time.
    private static HttpRetryStrategyOptions Retry() => new()
    {
        MaxRetryAttempts = 3,
        BackoffType = DelayBackoffType.Exponential,
        Delay = TimeSpan.FromSeconds(0.5),
        MaxDelay = TimeSpan.FromSeconds(60),
        UseJitter = true,
        ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is not OutboundRefusedException and not { InnerException: OutboundRefusedException } && HttpClientResiliencePredicates.IsTransient(arguments.Outcome)),
        OnRetry = arguments =>
        {
            if (arguments.Context.GetRequestMessage() is { } request && request.Options.TryGetValue(RequestSender.Retries, out var count)) count.Value++;
            return ValueTask.CompletedTask;
        },
    };
}
