using Connectors.Tests.Kept;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;

namespace Connectors.Web.Tests;

/// <summary>The real application in a folder of its own that is gone afterwards.</summary>
public abstract class DemoHost : WebApplicationFactory<Program>
{
    private static readonly DatabaseTemplate DemoData = new(async () =>
    {
        await using var app = new FirstStart();
        app.StartServer();
        return DatabaseTemplate.Read(app.DatabaseFile);
    });

    private readonly string _folder = Directory.CreateTempSubdirectory("connectors-").FullName;

    /// <summary>The database of this application.</summary>
    internal string DatabaseFile => Path.Combine(_folder, "demo.db");

    /// <summary>Whether the demo data is there before the start, as it is when the application starts again.</summary>
    protected virtual bool HasDemoData => false;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    public IReadOnlyList<byte[]> Files() => [.. Directory.EnumerateFiles(_folder).Select(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    })];

    protected override IHost CreateHost(IHostBuilder builder)
    {
        if (HasDemoData && !File.Exists(DatabaseFile)) DemoData.CopyToAsync(DatabaseFile).GetAwaiter().GetResult();
        return base.CreateHost(builder);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder
            .UseEnvironment("Development")
            .UseSetting("Demo:Enabled", "true")
            .UseSetting("SignIn:PerMinute", "10000")
            .UseSetting("Demo:SandboxPort", "0")
            .UseSetting("Scheduler:Name", Path.GetFileName(_folder));
        builder
            .UseSetting("Database:ConnectionString", $"Data Source={DatabaseFile}")
            .UseSetting("Serilog:MinimumLevel:Default", "Error");
    }

    /// <summary>Starts on an empty database, and fills it.</summary>
    private sealed class FirstStart : DemoHost;
}
