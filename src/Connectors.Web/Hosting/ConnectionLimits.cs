namespace Connectors.Web.Hosting;

/// <summary>How much of the server its clients may take.</summary>
internal static class ConnectionLimits
{
    private const string Setting = "Connections:Most";
    private const int Usual = 1_000;

    public static void AddConnectionLimits(this WebApplicationBuilder builder)
    {
        var most = builder.Configuration.GetValue(Setting, Usual);
        if (most < 1) throw new InvalidOperationException($"{Setting} is {most}; give a number from 1, or leave it out.");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = most;
            kestrel.Limits.MaxConcurrentUpgradedConnections = 0;
            // The largest that any page takes; each has its own in FormLimits.
            kestrel.Limits.MaxRequestBodySize = FormLimits.Documents;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(1);
        });
    }
}
