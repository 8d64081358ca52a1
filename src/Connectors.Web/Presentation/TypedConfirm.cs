namespace Connectors.Web.Presentation;

/// <summary>The word that a person types before something is removed.</summary>
/// <param name="Fault">What was wrong with what they typed; null where nothing was, or nobody typed yet.</param>
public sealed record TypedConfirm(string? Fault = null)
{
    public const string Word = "confirm";

    /// <summary>Looks at what was typed.</summary>
    public static TypedConfirm Of(string? typed) => new(typed?.Trim() == Word ? null : "Type the word confirm, in small letters.");
}
