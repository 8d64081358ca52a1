using System.Globalization;
using Connectors.Application;
using Connectors.Application.Alerting;
using Connectors.Application.Runs;
using Connectors.Data.Providers;
using Connectors.Outbound;
using Connectors.Web.Alerting;
using Connectors.Web.Authentication;
using Connectors.Web.Binding;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Hosting;

/// <summary>What the application is made of.</summary>
internal static class Services
{
    public static void AddConnectors(this WebApplicationBuilder builder)
    {
        // Pages and messages are written in one way, whatever the machine is set to.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        builder.AddConnectorsLog();
        builder.AddConnectionLimits();
        builder.Services.AddSingleton(services => new MemoryReturn(services.GetRequiredService<TimeProvider>(), MemoryReturn.Collect))
            .AddHostedService(services => services.GetRequiredService<MemoryReturn>());
        builder.Services.AddConnectorsDatabase(builder.Configuration)
            .AddConnectorsOutbound(builder.Configuration)
            .AddConnectorsScheduler(builder.Configuration)
            .AddConnectorsUseCases();
        builder.Services.AddKeyProtection(builder.Configuration);
        builder.AddAddresses();
        builder.AddPages();
        var demo = DemoPart.Find(builder.Environment, builder.Configuration);
        builder.Services.AddSingleton(demo);
        demo.Shown?.Register(builder.Services);
    }

    private static void AddAddresses(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(PublicAddress.From(builder.Configuration))
            .AddSingleton<IPageAddresses>(services => services.GetRequiredService<PublicAddress>())
            .AddSingleton<IAlertWriter, AlertText>();
        builder.Services.AddTrustedProxies(builder.Configuration);
        builder.Services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
    }

    private static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<SetupGate>();
        builder.Services.AddScoped<ConsentCookie>().AddScoped<Pages.Flows.ShapeChoices>();
        builder.Services.AddConnectorsAuthentication(builder.Environment, builder.Configuration);
        builder.Services.AddAntiforgery(options => options.Cookie.Name = "Connectors.Form");
        builder.Services.Configure<FormOptions>(options =>
        {
            (options.ValueLengthLimit, options.MultipartBodyLengthLimit) = (FormLimits.Documents, FormLimits.Documents);
            // A job of some thousand connectors has as many ticks. The length of forms is limited by page.
            options.ValueCountLimit = 20_000;
        });
        builder.Services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        builder.Services.Configure<CookieTempDataProviderOptions>(options => options.Cookie.Name = "Connectors.Message");
        builder.Services.AddRazorPages(options => options.Conventions
                .ConfigureFilter(new RightsFilter())
                .ConfigureFilter(new UnreadableValues()))
            .AddMvcOptions(options => options.AddBinding())
            .AddViewOptions(options => options.HtmlHelperOptions.ClientValidationEnabled = false);
    }
}
