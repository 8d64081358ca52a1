namespace Connectors.Domain.Definitions.Importing.Samples;

/// <summary>What was left out of a request or decided, in the order in which it was found; without any credential.</summary>
public sealed class RequestNotes
{
    private readonly List<RequestNote> _all = [];

    public IReadOnlyList<RequestNote> All => _all;

    /// <param name="text">A sentence.</param>
    /// <param name="needsAction">Whether the endpoint may need a change by hand.</param>
    public void Add(string text, bool needsAction = false) => _all.Add(new RequestNote(text, [], needsAction));

    /// <summary>A credential was left out, which instances ask for.</summary>
    public void AddCredential(string text) => _all.Add(new RequestNote(text, [], NeedsAction: false) { IsCredential = true });

    /// <param name="text">A sentence that goes on with names, without its colon.</param>
    /// <param name="names">What it is about; nothing is noted without them.</param>
    /// <param name="needsAction">Whether the endpoint may need a change by hand.</param>
    /// <param name="advice">A sentence behind the names.</param>
    public void Add(string text, IReadOnlyList<string> names, bool needsAction = false, string? advice = null)
    {
        if (names.Count > 0) _all.Add(new RequestNote(text, names, needsAction) { Advice = advice });
    }
}

/// <summary>A thing that was left out of a request or decided.</summary>
/// <param name="Text">A sentence; with names, its beginning.</param>
/// <param name="Names">What it is about.</param>
/// <param name="NeedsAction">Whether the endpoint may need a change by hand.</param>
public sealed record RequestNote(string Text, IReadOnlyList<string> Names, bool NeedsAction)
{
    private const int MostNames = 12, LongestName = 60;

    /// <summary>Whether it is a credential, which instances ask for.</summary>
    public bool IsCredential { get; init; }

    /// <summary>A sentence behind the names.</summary>
    public string? Advice { get; init; }

    public override string ToString() => Names.Count == 0 ? Text : $"{Text}: {Listed()}.{(Advice is null ? "" : " " + Advice)}";

    private string Listed() =>
        string.Join(", ", Names.Take(MostNames).Select(name => name.Length > LongestName ? name[..LongestName] + "…" : name))
        + (Names.Count > MostNames ? $" and {Names.Count - MostNames} more" : "");
}
