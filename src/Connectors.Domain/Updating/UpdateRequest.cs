using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Planning;
using Connectors.Domain.Updating.Watching;

namespace Connectors.Domain.Updating;

/// <summary>What a person or a pipeline asks for.</summary>
/// <param name="Id">The connector.</param>
/// <param name="Option">The key of the option.</param>
/// <param name="Seen">What was seen before asking.</param>
/// <param name="Consents">The keys of the consents that were given.</param>
/// <param name="By">Who asks.</param>
public sealed record UpdateRequest(InstalledId Id, string Option, Seen Seen, IReadOnlyCollection<string> Consents, Actor By)
{
    /// <summary>The consents that count: a row of the list names nothing that could be consented to.</summary>
    public IReadOnlyCollection<string> Given => Seen is SeenPlan ? Consents : [];

    /// <summary>What it is about; null where a newer release is to be taken.</summary>
    public UpdateAim? Aim { get; init; }

    /// <summary>What was filled in for the instances that move, by instance and key; may hold credentials.</summary>
    public IReadOnlyDictionary<InstanceId, IReadOnlyDictionary<string, string>> Filled { get; init; } =
        new Dictionary<InstanceId, IReadOnlyDictionary<string, string>>();

    /// <summary>What was filled in for one value of an instance; null where nothing was.</summary>
    public string? FilledIn(InstanceId instance, string key) => Filled.GetValueOrDefault(instance)?.GetValueOrDefault(key);

    /// <summary>Why, for the history; null where a person asks.</summary>
    public UndoCause? Because { get; init; }
}
