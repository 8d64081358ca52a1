using Connectors.Domain.Updating.Centre;

namespace Connectors.Web.Presentation;

/// <summary>The lanes of the update centre: one row for each.</summary>
public static class LaneWords
{
    public static string Of(Lane lane) => lane switch
    {
        Lane.Ready => "Ready",
        Lane.ToDecide => "To decide",
        Lane.LookFirst => "Look first",
        Lane.Held => "Held",
        _ => throw new ArgumentOutOfRangeException(nameof(lane), lane, "A lane without words."),
    };

    /// <summary>What is in a lane, below its number.</summary>
    public static string About(Lane lane, IReadOnlyCollection<Candidate> inLane) => lane switch
    {
        Lane.Ready when inLane.Count == 0 => "No update is ready.",
        Lane.Ready => "Nothing left to decide, and no flow breaks.",
        Lane.ToDecide when inLane.Count == 0 => "No open questions.",
        Lane.ToDecide => Wording.Count(inLane.Sum(one => one.Way.OpenQuestions.Count), "question"),
        Lane.LookFirst when inLane.Count == 0 => "Nothing needs your consent.",
        Lane.LookFirst => LookFirst(inLane),
        _ when inLane.Count == 0 => "Nothing is held.",
        _ => "Skipped, pinned, cooling down, or a newer version is alongside.",
    };

    /// <summary>The lane in addresses.</summary>
    public static string Word(Lane? lane) => lane switch
    {
        Lane.Ready => "ready",
        Lane.ToDecide => "to-decide",
        Lane.LookFirst => "look-first",
        Lane.Held => "held",
        _ => "all",
    };

    /// <summary>The lane of an address: the first one if it says nothing that is known, null for all.</summary>
    public static Lane? Read(string? word) => word == "all"
        ? null
        : Enum.GetValues<Lane>().FirstOrDefault(lane => Word(lane) == word);

    private static string LookFirst(IReadOnlyCollection<Candidate> inLane)
    {
        var (consents, broken) = (inLane.Sum(one => one.Way.Consents.Count), inLane.Sum(one => one.Broken));
        return broken == 0
            ? $"{Wording.Count(consents, "consent")} to give"
            : $"{Wording.Count(consents, "consent")} to give, {Wording.Count(broken, "flow")} would break";
    }
}
