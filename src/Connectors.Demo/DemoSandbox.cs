using Connectors.Demo.Sandbox;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;


namespace Connectors.Demo;

/// <summary>
/// The third party that the demo data talks to: runs beside the application in Development, on its own loopback port.
/// </summary>
internal sealed partial class DemoSandbox(IConfiguration configuration, ILogger<DemoSandbox> log) : IHostedService
{
    private const int UsualPort = 5081;

    /// <summary>
    /// Where it listens, unless the port is taken; where any free one is taken, the usual one, since nobody knows it yet.
    /// </summary>
    public static string AddressOf(IConfiguration configuration) =>
        $"localhost:{(PortOf(configuration) is > 0 and var port ? port : UsualPort)}";

    /// <summary>Whether it is known before the start where the sandbox listens.</summary>
    public static bool HasFixedPort(IConfiguration configuration) => PortOf(configuration) > 0;

    /// <summary>Null where its port was taken.</summary>
    public SandboxServer? Server { get; private set; }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var port = PortOf(configuration);
        try
        {
            Server = await SandboxServer.StartAsync(new SandboxOptions { Port = port }, cancellationToken);
            LogStarted(Server.Address);
        }
        catch (IOException)
        {
            LogPortTaken(port);
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (Server is not null) await Server.DisposeAsync();
    }

    private static int PortOf(IConfiguration configuration) => configuration.GetValue("Demo:SandboxPort", UsualPort);

    [LoggerMessage(Level = LogLevel.Information, Message = "The sandbox listens on {Address}")]
    private partial void LogStarted(Uri address);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Another program uses port {Port}, so the sandbox did not start and the demo's flows can't run. "
            + "Stop that program, or start with --Demo:SandboxPort=5091 or any free port: the demo data follows")]
    private partial void LogPortTaken(int port);
}
