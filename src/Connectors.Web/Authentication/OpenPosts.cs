using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;

namespace Connectors.Web.Authentication;

/// <summary>
/// How often one address may post to pages that ask nobody to sign in. Those that take a password, a code or a link share the strict
/// limit, and so does every such page to come; those that only keep a choice have a wider one.
/// </summary>
internal static class OpenPosts
{
    private const int Usual = 20, WiderBy = 3;
    private static readonly PathString[] Harmless = ["/theme", "/sign-out"];
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddOpenPostLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var perMinute = configuration.GetValue("SignIn:PerMinute", Usual);
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (refused, _) =>
            {
                if (refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                    refused.HttpContext.Response.Headers.RetryAfter =
                        Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => PartitionOf(context, perMinute));
        });
    }

    /// <summary>A person with one IPv6 address has at least the 64 bits behind it.</summary>
    public static string SenderOf(IPAddress? address) => address switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };

    private static RateLimitPartition<string> PartitionOf(HttpContext context, int perMinute)
    {
        if (!IsOpenPost(context)) return RateLimitPartition.GetNoLimiter("");
        var isHarmless = Harmless.Any(path => context.Request.Path.StartsWithSegments(path));
        return RateLimitPartition.GetFixedWindowLimiter(
            $"{(isHarmless ? "harmless" : "strict")} {SenderOf(context.Connection.RemoteIpAddress)}",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = isHarmless ? perMinute * WiderBy : perMinute, Window = Window });
    }

    // An answer in words is the same request a second time.
    private static bool IsOpenPost(HttpContext context) =>
        !HttpMethods.IsGet(context.Request.Method)
        && !HttpMethods.IsHead(context.Request.Method)
        && context.Features.Get<IStatusCodeReExecuteFeature>() is null
        && context.Features.Get<IExceptionHandlerFeature>() is null
        && context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
}
