using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Connectors.Benchmarks.Running;

/// <summary>
/// A third party in a process of its own, so that its work is not counted: it hands out records, as many as the address says, and
/// takes orders.
/// </summary>
internal sealed class ThirdPartyProcess : IDisposable
{
    private readonly Process _process;

    public ThirdPartyProcess()
    {
        _process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["third-party"]) { RedirectStandardOutput = true })!;
        Address = new Uri(_process.StandardOutput.ReadLine()!);
    }

    public Uri Address { get; }

    /// <summary>Serves until the process that started this one ends it.</summary>
    public static int Serve()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/items", (int count, int? page, int? of) => Results.Text(Items(count, page ?? 1, of), "application/json"));
        app.MapPost("/orders", async (HttpRequest request) =>
        {
            await request.Body.CopyToAsync(Stream.Null);
            return Results.Text("""{"id":"ord-4711","status":"accepted"}""", "application/json", statusCode: StatusCodes.Status201Created);
        });
        app.StartAsync().GetAwaiter().GetResult();
        Console.WriteLine(app.Urls.First());
        app.WaitForShutdownAsync().GetAwaiter().GetResult();
        return 0;
    }

    private static string Items(int count, int page, int? of)
    {
        var numbers = Enumerable.Range((page - 1) * count, count).Where(number => !(number >= of));
        return $$"""{"items":[{{string.Join(',', numbers.Select(Item))}}]}""";
    }

    private static string Item(int number) =>
        $$"""{"number":"A-{{number:000000}}","customer":"Customer {{number}}","city":"Porto","total":{{number % 900}}.50,"paid":true}""";

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }
}
