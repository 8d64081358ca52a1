using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Connectors.Web.Presentation;

/// <summary>What was done, said on the next page, once.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Tone">How it is meant.</param>
/// <param name="Highlight">The entry that it is about.</param>
/// <param name="UndoAddress">Where a post undoes it.</param>
public sealed record Message(string Text, Tone Tone = Tone.Good, string? Highlight = null, string? UndoAddress = null)
{
    private const string Key = "message.";

    // It travels in a cookie, and names may have any length.
    private const int LongestText = 600;

    /// <summary>Keeps the message until a page shows it.</summary>
    public void Keep(ITempDataDictionary store)
    {
        (store[Key + "text"], store[Key + "tone"]) = (Text.Length > LongestText ? Text[..LongestText] + "…" : Text, (int)Tone);
        (store[Key + "highlight"], store[Key + "undo"]) = (Highlight, UndoAddress);
    }

    /// <summary>Takes the message that was kept; null where there is none.</summary>
    public static Message? Take(ITempDataDictionary store) => store[Key + "text"] is string text
        ? new Message(text, (Tone)(store[Key + "tone"] as int? ?? 0), HighlightOf(store), store[Key + "undo"] as string)
        : null;

    /// <summary>The entry that the waiting message is about, without taking the message.</summary>
    /// <remarks>Kept texts that look like a GUID come back as one.</remarks>
    public static string? HighlightOf(ITempDataDictionary store) => store.Peek(Key + "highlight")?.ToString();
}

/// <summary>How a message is meant.</summary>
public enum Tone
{
    Good,
    Attention,
    Bad,
}
