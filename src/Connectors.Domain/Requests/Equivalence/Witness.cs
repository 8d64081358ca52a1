using System.Security.Cryptography;
using System.Text;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests.Authentication;
using Connectors.Domain.Requests.Fields;
using Connectors.Domain.Requests.Rendering;

namespace Connectors.Domain.Requests.Equivalence;

/// <summary>
/// Symbols in place of the values that are unknown beforehand: secrets, the access token and the payload. Two definitions that render equal
/// requests for the symbols render equal requests for all values.
/// </summary>
/// <remarks>
/// A rendered text is literals and values in turn, each value written as its place asks (<see cref="Escaping"/>,
/// <see cref="BodyTemplate"/>). A symbol is digits of a hash that covers both definitions, so no literal holds it, and every way of writing
/// leaves it unchanged.
/// Equal texts therefore have equal literals, and the same values in the same places. How a value is written follows from its place, from
/// the content type and, in JSON, from the number of quotes before it: all of them are equal too. Beyond that only an empty value changes
/// what is rendered, and none of these is ever empty.
/// </remarks>
internal sealed class Witness(StepOn before, StepOn after)
{
    private const string Token = "access token";

    private readonly string _seed = Seed(before, after);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    private string Payload => Symbol("payload");

    private IEnumerable<string> Names => before.Use.Credentials.Union(after.Use.Credentials).Append(Token);

    /// <summary>Whether a step has texts that use the record, which may lack what they use.</summary>
    public bool UsesRecord { get; } = new[] { before, after }.Any(step => StepInputs.UsesRecord(step.Use.Step));

    /// <summary>What a step is rendered from.</summary>
    /// <param name="step">The step.</param>
    /// <param name="isEmpty">Whether the record has nothing that its texts use.</param>
    public RequestInput Input(StepOn step, bool isEmpty = false)
    {
        var (definition, use) = (step.Definition.Content, step.Use);
        var instance = new Dictionary<string, string>(use.Instance, StringComparer.Ordinal);
        foreach (var key in use.Credentials) instance[key] = Symbol(key);
        return new RequestInput(definition, use.MethodKey, use.EndpointKey, new RequestValues(instance, use.Step)
        {
            Credentials = use.Credentials,
            Payload = HasPayload(definition, use) ? Payload : null,
            Source = new SymbolSource("", isEmpty, OfText),
            AccessToken = HasToken(definition, use) ? Symbol(Token) : null,
        });
    }

    /// <summary>A text as people read it: the payload by its name.</summary>
    public string Read(MaskedText text) => WithTexts($"{text}");

    /// <summary>A text in which every secret has the name of its variable, or a mask where it is written in another form.</summary>
    public string Named(MaskedText text) => WithTexts(text.Read(secret => Names.FirstOrDefault(key => Symbol(key) == secret) is { } key
        ? $"{{{{{key}}}}}"
        : MaskedText.Mask));

    // A step's own text in the place of its symbol; of what is used inside a list, without the list's.
    private string WithTexts(string text) => _texts.Aggregate(
        text.Replace(Payload, "{{payload}}", StringComparison.Ordinal),
        (all, pair) => all.Replace(pair.Key, pair.Value, StringComparison.Ordinal));

    private string OfText(string text)
    {
        var digits = Symbol($"text {text}");
        _texts[digits] = text[Math.Max(0, text.IndexOf('{', StringComparison.Ordinal))..];
        return digits;
    }

    // 40 digits. The first is not zero: JSON has no such number.
    private string Symbol(string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{_seed}/{name}"));
        return "1" + string.Concat(hash.Take(13).Select(part => part.ToString("D3", System.Globalization.CultureInfo.InvariantCulture)));
    }

    // A step that sends without one before it sends an empty record.
    private static bool HasPayload(ConnectorContent definition, StepUse use) =>
        use.FollowsAnother
        || definition.Endpoints.FirstOrDefault(endpoint => endpoint.Key == use.EndpointKey)?.EffectiveDirection == Direction.Send;

    // Without consent, a token is fetched when it is needed.
    private static bool HasToken(ConnectorContent definition, StepUse use) =>
        definition.MethodOf(use.MethodKey) is { } method
        && AuthenticationSchemes.Of(method.Type) is { NeedsToken: true } scheme
        && (use.HasToken || !scheme.AsksForConsent);

    private static string Seed(StepOn before, StepOn after)
    {
        var values = new[] { before.Use, after.Use }
            .SelectMany(use => use.Instance.Concat(use.Step))
            .Select(pair => $"{pair.Key}={pair.Value}")
            .Order(StringComparer.Ordinal)
            .Distinct();
        return string.Join('\n', [$"{before.Definition.Fingerprint}", $"{after.Definition.Fingerprint}", .. values]);
    }
}
