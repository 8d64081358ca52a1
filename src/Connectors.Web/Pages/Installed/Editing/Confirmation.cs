using Connectors.Application.Installed;
using Connectors.Domain.Flows;
using Connectors.Web.Presentation;

namespace Connectors.Web.Pages.Installed.Editing;

/// <summary>Something that a person is asked before it is done, since flows or instances use what it changes.</summary>
/// <param name="Verb">What is about to be done: <c>Remove</c>.</param>
/// <param name="Subject">What it is done to: the endpoint's name, or <c>revision 3</c>.</param>
/// <param name="Action">Where the answer goes.</param>
/// <param name="Back">Where the person goes who thinks better of it.</param>
public sealed record Confirmation(string Verb, string Subject, string Action, string Back)
{
    public required SaveResult.NeedsConsent Asked { get; init; }

    /// <summary>What is sent with the answer.</summary>
    public IReadOnlyList<(string Name, string? Value)> Values { get; init; } = [];

    public EditEffect Effect => Asked.Effect;

    public string Token => Asked.Token;

    public string Title => $"{Verb} {Subject}? {EffectWords.Title(Effect)}.";
}
