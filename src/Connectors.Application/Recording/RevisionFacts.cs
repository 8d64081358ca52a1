using System.Text.Json.Serialization;
using Connectors.Domain.Installed;
using Connectors.Domain.Merging;
using Connectors.Domain.Updating.Watching;

namespace Connectors.Application.Recording;

/// <summary>What a revision of a connector did, as its row keeps it: codes and arguments, which pages turn into words.</summary>
/// <param name="Kind">What was done.</param>
public sealed record RevisionFacts(RevisionKind Kind)
{
    private const int MostLines = 200;

    /// <summary>The version that it led to.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? To { get; init; }

    /// <summary>The version that it started from, or was installed alongside of.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? From { get; init; }

    /// <summary>The revision that was restored or undone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Number { get; init; }

    /// <summary>How many changes were made or kept.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Count { get; init; }

    /// <summary>The names before and after.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OtherName? Name { get; init; }

    /// <summary>Why it was done by itself.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public UndoCause? Because { get; init; }

    /// <summary>What changed, in the order of the definition; the first ones where there are very many.</summary>
    public IReadOnlyList<RevisionLine> Lines { get; init; } = [];

    /// <summary>How many lines are left out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int More { get; init; }

    /// <summary>The changes of an edit.</summary>
    internal static RevisionFacts Of(RevisionKind kind, IReadOnlyList<Change> changes) =>
        new RevisionFacts(kind) { Count = changes.Count }.With([.. changes.Select(change => (change, (Fate?)null))]);

    /// <summary>The same with what changed, and what became of each.</summary>
    internal RevisionFacts With(IReadOnlyList<(Change Change, Fate? Fate)> lines) => this with
    {
        Lines = [.. lines.Take(MostLines).Select(line => new RevisionLine(KeptChange.Of(line.Change)) { Fate = line.Fate })],
        More = Math.Max(0, lines.Count - MostLines),
    };
}

/// <summary>Another display name.</summary>
public sealed record OtherName(string From, string To);

/// <summary>One change of a revision.</summary>
public sealed record RevisionLine(KeptChange Change)
{
    /// <summary>What an update did with it; null where it was just made.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Fate? Fate { get; init; }
}
