using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;

namespace Connectors.Drills.Updates;

/// <summary>A connector with an update that is about to be asked for.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Option">How it is updated.</param>
/// <param name="After">What it must be afterwards.</param>
internal sealed record PreparedConnector(InstalledId Id, string Option, Target After)
{
    public const string Email = "robin@demo.example";

    /// <summary>The revision of the update to undo; null where a newer release is to be taken.</summary>
    public int? Undo { get; init; }

    /// <summary>Where its dialog is.</summary>
    public string Address => $"/connectors/{Id}/update{(Undo is { } revision ? $"?undo={revision}" : "")}";

    /// <summary>Makes a database whose connectors all have something to ask for, as many for each way.</summary>
    public static async Task<IReadOnlyList<PreparedConnector>> CreateAsync(string file, int count)
    {
        var prepared = new List<PreparedConnector>();
        await using var app = new LocalUseCases(file);
        await app.SetUpAsync(Email);
        for (var number = 0; number < count; number++)
            prepared.Add(await new Preparation(app, number).OfAsync(Preparation.Ways[number % Preparation.Ways.Count]));
        return prepared;
    }
}

/// <summary>What a connector is after its update; of an installation alongside, the connector that is added.</summary>
/// <param name="Current">The fingerprint of its definition.</param>
/// <param name="Baseline">The fingerprint of the release that it is then installed from.</param>
/// <param name="Version">The version of that release.</param>
/// <param name="Edits">How many edits it then has.</param>
internal sealed record Target(string Current, string Baseline, string Version, int Edits)
{
    public static Target Of(ConnectorDefinition current, ConnectorDefinition baseline, string version, int edits) =>
        new($"{current.Fingerprint}", $"{baseline.Fingerprint}", version, edits);

    /// <summary>As it is read with SQL.</summary>
    public override string ToString() => $"{Current}|{Baseline}|{Version}";
}
