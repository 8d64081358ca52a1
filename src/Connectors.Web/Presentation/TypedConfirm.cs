namespace Connectors.Web.Presentation;

/// <summary>The word that a person types before something is removed.</summary>
/// <param name="Fault">The error; null where the word is right or was not typed yet.</param>
public sealed record TypedConfirm(string? Fault = null)
{
    public const string Word = "confirm";

    /// <summary>Checks what was typed.</summary>
    public static TypedConfirm Of(string? typed) => new(typed?.Trim() == Word ? null : "Type confirm, in lower case.");
}
