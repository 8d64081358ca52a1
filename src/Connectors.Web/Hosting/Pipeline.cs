using Connectors.Data;
using Connectors.Data.Providers;
using Connectors.Web.Authentication;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Connectors.Web.Hosting;

/// <summary>What a request passes through, and what happens before the first one.</summary>
internal static class Pipeline
{
    public static void UseConnectors(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<PublicHost>();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error",
            StatusCodeSelector = fault => DatabaseTrouble.IsIn(fault)
                ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute("/error", "?code={0}");
        if (!app.Environment.IsDevelopment()) app.UseHsts();
        app.UseRequestLog();
        app.UseMiddleware<AbandonedRequests>();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<TenantOfRequest>();
        app.UseAuthorization();
        app.UseMiddleware<FormLimits>();
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") }).AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
    }

    /// <summary>Brings the database up to date and, where it is wanted, the demo data into it.</summary>
    public static async Task PrepareAsync(this WebApplication app, bool migrate)
    {
        if (!migrate) app.CheckDemands();
        app.WarnOfFewConnections();
        await app.Services.MigrateAsync(migrate);
        if (migrate) return;
        await app.CheckCredentialsAsync();
        await app.AnnounceSetupAsync();
        if (app.Services.GetRequiredService<DemoPart>().Shown is { } demo) await demo.FillAsync(app.Services);
    }

    private static async Task AnnounceSetupAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SetupGate>().AnnounceAsync(CancellationToken.None);
    }
}
