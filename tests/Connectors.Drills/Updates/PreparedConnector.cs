namespace Connectors.Drills.Updates;

/// <summary>A connector with an update that is about to be asked for.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Option">How it is updated.</param>
/// <param name="Offered">The fingerprint of the release that it is offered.</param>
internal sealed record PreparedConnector(Guid Id, string Option, string Offered)
{
    public const string Email = "robin@demo.example";
    private static readonly string[] Options = ["update", "overwrite", "alongside"];

    /// <summary>Makes a database whose connectors all have an update, a third of them for each option.</summary>
    public static async Task<IReadOnlyList<PreparedConnector>> CreateAsync(string file, int count)
    {
        var prepared = new List<PreparedConnector>();
        await using var app = new LocalUseCases(file);
        await app.SetUpAsync(Email);
        for (var number = 0; number < count; number++)
        {
            await SampleConnectors.PublishAsync(app, number, "1.0.0");
            var option = Options[number % Options.Length];
            var id = await SampleConnectors.InstallAsync(app, number, "1.0.0", edit: option != "update");
            await SampleConnectors.PublishAsync(app, number, "2.0.0");
            prepared.Add(new PreparedConnector(id, option, SampleConnectors.FingerprintOf(number, "2.0.0")));
        }

        return prepared;
    }
}
