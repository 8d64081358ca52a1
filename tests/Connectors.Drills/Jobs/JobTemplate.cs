namespace Connectors.Drills.Jobs;

/// <summary>The database that every round begins with: all connectors have an update that asks nothing.</summary>
internal static class JobTemplate
{
    public const string Email = "robin@demo.example", Offered = "2.0.0";
    public const int Connectors = 200, Modified = 40;

    public static async Task CreateAsync(string file)
    {
        await using var app = new LocalUseCases(file);
        await app.SetUpAsync(Email);
        for (var number = 0; number < Connectors; number++)
        {
            await SampleConnectors.PublishAsync(app, number, "1.0.0");
            await SampleConnectors.InstallAsync(app, number, "1.0.0", edit: number % (Connectors / Modified) == 0);
            await SampleConnectors.PublishAsync(app, number, Offered);
        }
    }
}
