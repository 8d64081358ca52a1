using Connectors.Domain.Definitions;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Web.Pages;

/// <summary>What the dialog posts, or a button of the list, which has shown no plan.</summary>
/// <param name="Option">The key of the option.</param>
/// <param name="Hash">The hash of the plan that was shown.</param>
/// <param name="Plan">The plan that was shown, as JSON.</param>
/// <param name="Consents">What was ticked, each as the option's key, a slash and the consent's key.</param>
/// <param name="Current">The connector's definition, where a button of the list shows no plan.</param>
/// <param name="Offered">The offered definition, likewise.</param>
/// <param name="Back">The list that the person came from.</param>
public sealed record UpdateForm(
    string? Option, string? Hash, string? Plan, string[]? Consents, string? Current, string? Offered,
    string? Back)
{
    public static UpdateForm Empty { get; } = new(null, null, null, null, null, null, null);

    /// <summary>What the person saw; null where nothing sensible was posted.</summary>
    public Seen? Seen => this switch
    {
        { Hash: { Length: > 0 } hash } => new SeenPlan(hash, Plan),
        _ when Fingerprint.TryParse(Current, out var current) && Fingerprint.TryParse(Offered, out var offered) =>
            new SeenRow(current, offered),
        _ => null,
    };

    /// <summary>The value of a tick.</summary>
    public static string ValueOf(string option, Consent consent) => $"{option}/{consent.Key}";

    public bool Has(string option, Consent consent) => Consents?.Contains(ValueOf(option, consent)) == true;

    /// <summary>The keys of the consents that were given to one option.</summary>
    public IReadOnlyCollection<string> ConsentsTo(string option) =>
    [
        .. (Consents ?? [])
            .Where(value => value.StartsWith($"{option}/", StringComparison.Ordinal))
            .Select(value => value[(option.Length + 1)..]),
    ];
}
