using Connectors.Application.Marketplace.Starter;
using Connectors.Domain.Catalog;
using Connectors.Web.Presentation;

namespace Connectors.Web.Pages.Market;

/// <summary>The offer to load the starter catalogue, on an empty marketplace.</summary>
/// <param name="MayLoad">Whether the person may.</param>
/// <param name="Publishers">Who may, in their organisation.</param>
public sealed record StarterOffer(bool MayLoad, IReadOnlyList<string> Publishers)
{
    public static string Packages => Wording.Count(StarterCatalogue.Packages.Count, "package");

    /// <summary>Who to ask, in a sentence.</summary>
    public string WhomToAsk => Publishers.Count == 0
        ? "Ask the operator of this installation for a publisher: no member of your organisation may publish."
        : $"Ask {string.Join(" or ", Publishers)} to add packages: they may publish.";

    /// <summary>What was loaded, for people.</summary>
    public static Message Said(StarterResult.Loaded result) => result switch
    {
        { Published.Count: 0 } => new Message(
            "The starter catalogue was already loaded. Nothing was added.", Tone.Attention),
        { LeftAlone.Count: 0 } => new Message(
            $"{Wording.Count(result.Published.Count, "package")} loaded. Install those that you need."),
        _ => new Message(
            $"{Wording.Count(result.Published.Count, "package")} loaded. Existing packages were not changed: {Names(result.LeftAlone)}."),
    };

    private static string Names(IEnumerable<PackageId> packages) => string.Join(", ", packages);
}
