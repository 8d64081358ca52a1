namespace Connectors.Domain.Requests.Responses;

/// <summary>A value of a response. The members of a list are one value: what any of them has is shown.</summary>
/// <param name="Name">Its name; empty for the whole response and for members of lists.</param>
/// <param name="Path">The JSONPath to it.</param>
/// <param name="Kind">What it is.</param>
public sealed record ResponseValue(string Name, string Path, ResponseKind Kind)
{
    /// <summary>Characters of an example at most.</summary>
    public const int LongestExample = 80;

    /// <summary>The first value of its kind that came, cut; null for objects, for lists and where only null came.</summary>
    public string? Example { get; init; }

    /// <summary>How many members the lists have together; 0 for anything else.</summary>
    public int Count { get; init; }

    /// <summary>The members of an object by their first appearance; of a list, one value that stands for all.</summary>
    public IReadOnlyList<ResponseValue> Members { get; init; } = [];

    /// <summary>Whether it is a list of objects, such as records are.</summary>
    public bool HoldsRecords => Kind == ResponseKind.List && Members is [{ Kind: ResponseKind.Object }];

    /// <summary>The value and everything inside it, each with its depth below the value.</summary>
    public IEnumerable<(ResponseValue Value, int Depth)> All =>
        Members.SelectMany(member => member.All.Select(inner => (inner.Value, inner.Depth + 1))).Prepend((this, 0));
}

/// <summary>The kinds of values of a response.</summary>
public enum ResponseKind
{
    /// <summary>Only null came.</summary>
    Unknown,
    Text,
    Number,
    Integer,
    Boolean,
    Object,
    List,

    /// <summary>Values of several kinds came.</summary>
    Mixed,
}
