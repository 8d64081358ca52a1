using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Connectors.Drills;

/// <summary>The application as a process of its own, so that it can be killed.</summary>
internal sealed class AppProcess : IDisposable
{
    // The third party of a drill listens on a loopback address.
    private static readonly string[] Settings =
    [
        "--Serilog:MinimumLevel:Default=Warning",
        "--Demo:Enabled=false",
        "--SignIn:PerMinute=10000",
        "--Outbound:AllowedNetworks:0=127.0.0.0/8"
    ];
    private readonly Process _process;
    private readonly TextWriter _log;

    private AppProcess(Process process, TextWriter log, Uri address) => (_process, _log, Address) = (process, log, address);

    public Uri Address { get; }

    /// <summary>Memory of the process, in megabytes.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1024 / 1024;
        }
    }

    /// <summary>Starts the application on a database, and waits until it answers.</summary>
    /// <exception cref="InvalidOperationException">It did not answer within some minutes, which a busy machine may take.</exception>
    public static async Task<AppProcess> StartAsync(string database)
    {
        var app = Begin(database);
        await app.ReadyAsync();
        return app;
    }

    /// <summary>Starts the application on a database, and does not wait for it.</summary>
    public static AppProcess Begin(string database)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])
        [
            WebAssembly, "--urls", address.ToString(), $"--Database:ConnectionString=Data Source={database}", .. Settings
        ])
            start.ArgumentList.Add(argument);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        // What is killed can't remove its diagnostic sockets.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.WorkingDirectory = Path.GetDirectoryName(database)!;
        var app = new AppProcess(Process.Start(start)!, TextWriter.Synchronized(File.AppendText(database + ".log")), address);
        app.Listen();
        return app;
    }

    /// <summary>A client that keeps cookies and follows nothing.</summary>
    public HttpClient Client() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true, CookieContainer = new CookieContainer() })
        {
            BaseAddress = Address
        };

    /// <summary>SIGKILL: the process gets no chance to finish anything.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
        _log.Dispose();
    }

    // The application's own folder, built in the same configuration as the drill.
    private static string WebAssembly { get; } =
        Path.Combine(
            AppContext.BaseDirectory.Replace(
                Path.Combine("tests", "Connectors.Drills"), Path.Combine("src", "Connectors.Web"), StringComparison.Ordinal),
            "Connectors.Web.dll");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // What it says is kept beside the database.
    private void Listen()
    {
        _process.OutputDataReceived += (_, said) => _log.WriteLine(said.Data);
        _process.ErrorDataReceived += (_, said) => _log.WriteLine(said.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Waits until it answers.</summary>
    /// <exception cref="InvalidOperationException">It did not answer within some minutes, which a busy machine may take.</exception>
    public async Task ReadyAsync()
    {
        using var client = Client();
        for (var attempt = 0; attempt < 3_000 && !_process.HasExited; attempt++)
        {
            try
            {
                if ((await client.GetAsync("/health/ready")).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException($"{WebAssembly} did not answer. Is it built in the same configuration?");
    }
}
