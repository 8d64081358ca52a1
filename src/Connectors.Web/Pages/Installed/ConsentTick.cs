using Connectors.Domain.Updating.Planning;

namespace Connectors.Web.Pages;

/// <summary>The tick of a consent.</summary>
/// <param name="Option">The key of the option that needs it.</param>
/// <param name="Consent">What is allowed by it.</param>
/// <param name="Id">The id of the input.</param>
public sealed record ConsentTick(string Option, Consent Consent, string Id)
{
    public bool IsGiven { get; init; }

    /// <summary>The id of the message that says what is missing; null where nothing is.</summary>
    public string? Fault { get; init; }
}
