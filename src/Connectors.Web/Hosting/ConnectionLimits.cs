namespace Connectors.Web.Hosting;

/// <summary>How much of the server its clients may take.</summary>
internal static class ConnectionLimits
{
    private const string Setting = "Connections:Most";
    private const int Usual = 1_000, Fewest = 32;

    // What the application itself holds open, and what a connection may need for its request: its socket, the database, its log.
    // Where descriptors run out, the runtime ends the process.
    private const int Own = 600, PerConnection = 3;

    public static void AddConnectionLimits(this WebApplicationBuilder builder)
    {
        var most = builder.Configuration.GetValue(Setting, MostFor(Descriptors()));
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
        // What goes wrong beside the requests is logged; people can still use the pages.
        builder.Services.Configure<HostOptions>(
            options => options.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore);
    }

    /// <summary>How many connections a process may serve that can open so many files.</summary>
    /// <param name="descriptors">Files and sockets; null where nothing limits them.</param>
    public static int MostFor(long? descriptors) =>
        descriptors is { } limit ? (int)Math.Clamp((limit - Own) / PerConnection, Fewest, Usual) : Usual;

    private static long? Descriptors()
    {
        const string Limits = "/proc/self/limits", Line = "Max open files";
        if (!File.Exists(Limits)) return null;
        var line = File.ReadLines(Limits).FirstOrDefault(line => line.StartsWith(Line, StringComparison.Ordinal));
        return long.TryParse(line?[Line.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0], out var most) ? most : null;
    }
}
