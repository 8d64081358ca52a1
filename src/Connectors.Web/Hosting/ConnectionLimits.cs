namespace Connectors.Web.Hosting;

/// <summary>How much of the server its clients may take.</summary>
internal static partial class ConnectionLimits
{
    private const string Setting = "Connections:Most";
    private const int Usual = 1_000, Fewest = 10;

    // What the application itself holds open, and what a connection may need for its request: its socket, the database, its log.
    // Where descriptors run out, the runtime ends the process. The libraries alone take 370.
    private const int Own = 600, PerConnection = 3, Least = 480;

    /// <exception cref="InvalidOperationException">The process may open too few files; the message says what to do.</exception>
    public static void AddConnectionLimits(this WebApplicationBuilder builder)
    {
        if (FaultOf(Descriptors()) is { } fault) throw new InvalidOperationException(fault);
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

    /// <summary>Warns where the process may open so few files that it serves fewer connections than usual.</summary>
    public static void WarnOfFewConnections(this WebApplication app)
    {
        if (app.Configuration[Setting] is null && Descriptors() is { } files && MostFor(files) is < Usual and var most)
            LogFew(app.Logger, files, most);
    }

    /// <summary>Why a process that can open so many files can't run; null where it can.</summary>
    /// <param name="descriptors">Files and sockets; null where nothing limits them.</param>
    public static string? FaultOf(long? descriptors) => descriptors < Least
        ? $"The process may open {descriptors} files, and needs {Least} to run. Raise the limit (ulimit -n, or LimitNOFILE of systemd)."
        : null;

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

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The process may open {Files} files, so it serves {Most} connections at once. Raise the limit (ulimit -n) for more")]
    private static partial void LogFew(ILogger log, long files, int most);
}
