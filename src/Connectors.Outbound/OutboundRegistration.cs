using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging.Abstractions;
using Polly;
using Polly.Telemetry;

namespace Connectors.Outbound;

/// <summary>How requests leave the application.</summary>
public static class OutboundRegistration
{
    /// <summary>The client for requests that may be sent again, the one for those that may not, and the one for tokens.</summary>
    internal const string Repeating = "third-party", Once = "third-party-once", Tokens = "third-party-tokens";

    /// <summary>How long a token request may take, its response included.</summary>
    internal static readonly TimeSpan LongestTokenRequest = TimeSpan.FromSeconds(45);

    private const int LargestTokenResponse = 1024 * 1024;
    private static readonly TimeSpan Attempt = TimeSpan.FromSeconds(30), LongestPause = TimeSpan.FromSeconds(60);

    /// <exception cref="InvalidOperationException">The settings don't work; the message says what would.</exception>
    public static IServiceCollection AddConnectorsOutbound(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddSingleton(OutboundSettings.From(configuration))
            .AddSingleton<AddressGuard>()
            .AddSingleton<RequestSender>()
            .AddSingleton<RateLimits>();
        foreach (var name in new[] { Repeating, Once, Tokens })
        {
            var client = services.AddHttpClient(name)
                .RemoveAllLoggers()
                .ConfigurePrimaryHttpMessageHandler(provider => GuardedConnections.Handler(provider.GetRequiredService<AddressGuard>()));
            client.ConfigureHttpClient(http => http.Timeout = name == Tokens ? LongestTokenRequest : Timeout.InfiniteTimeSpan);
            if (name == Tokens) client.ConfigureHttpClient(http => http.MaxResponseContentBufferSize = LargestTokenResponse);
            // The first is the outermost; repeats and the guard come after them.
            if (name != Tokens)
                client.AddHttpMessageHandler(() => new RateLimitHandler())
                    .AddHttpMessageHandler(() => new SignInHandler())
                    .AddHttpMessageHandler(() => new RunLogHandler())
                    .AddHttpMessageHandler(() => new RedirectHandler());
            client.AddResilienceHandler(name, pipeline => Build(pipeline, name));
        }

        // The library would log addresses and stacks; a run keeps how its requests ended.
        return services.Configure<TelemetryOptions>(options => options.LoggerFactory = NullLoggerFactory.Instance);
    }

    private static void Build(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, string name)
    {
        if (name != Tokens) pipeline.AddRetry(Retry(name == Repeating ? HttpClientResiliencePredicates.IsTransient : IsNotTaken));
        pipeline.AddTimeout(Attempt);
    }

    // Waits as long as Retry-After says, else longer each time.
    private static HttpRetryStrategyOptions Retry(Func<Outcome<HttpResponseMessage>, bool> isWorthRepeating) => new()
    {
        MaxRetryAttempts = 3,
        BackoffType = DelayBackoffType.Exponential,
        Delay = TimeSpan.FromSeconds(0.5),
        MaxDelay = LongestPause,
        UseJitter = true,
        ShouldHandle = arguments => ValueTask.FromResult(isWorthRepeating(arguments.Outcome) && !IsHopeless(arguments.Outcome)),
        OnRetry = async arguments =>
        {
            if (arguments.Context.GetRequestMessage() is { } request && OutboundCall.Find(request) is { } call)
                await call.Attempts.RetryAsync();
        },
    };

    // Too many requests (RFC 6585): it was refused before anything was done, so that sending it again repeats nothing.
    private static bool IsNotTaken(Outcome<HttpResponseMessage> outcome) => outcome.Result?.StatusCode == HttpStatusCode.TooManyRequests;

    // A run that waits holds a place: who asks for a longer pause is answered by the run's end, in words.
    private static bool IsHopeless(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is OutboundRefusedException or { InnerException: OutboundRefusedException }
        || (outcome.Result?.Headers.RetryAfter is { } pause && PauseOf(pause) > LongestPause);

    private static TimeSpan? PauseOf(RetryConditionHeaderValue pause) => pause.Delta ?? pause.Date - DateTimeOffset.UtcNow;
}
