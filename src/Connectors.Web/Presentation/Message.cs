using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Connectors.Web.Presentation;

/// <summary>A message that the next page shows once.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Tone">Good news, a warning or an error.</param>
/// <param name="Highlight">The connector that it is about.</param>
/// <param name="UndoAddress">The address that undoes it when posted to.</param>
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

    /// <summary>Takes the waiting message; null where there is no message.</summary>
    public static Message? Take(ITempDataDictionary store) => store[Key + "text"] is string text
        ? new Message(text, (Tone)(store[Key + "tone"] as int? ?? 0), HighlightOf(store), store[Key + "undo"] as string)
        : null;

    /// <summary>The connector that the waiting message is about, without taking the message.</summary>
    /// <remarks>Kept texts that look like a GUID come back as one.</remarks>
    public static string? HighlightOf(ITempDataDictionary store) => store.Peek(Key + "highlight")?.ToString();
}

/// <summary>Good news, a warning or an error.</summary>
public enum Tone
{
    Good,
    Attention,
    Bad,
}
