using System.Text;

namespace Connectors.Domain.Requests;

/// <summary>
/// A text that knows which of its parts are secret. By default it is written masked; only <see cref="Reveal"/> gives the whole.
/// </summary>
public sealed class MaskedText
{
    /// <summary>The text shown in place of a secret.</summary>
    public const string Mask = "••••••";

    // Shorter ones would mask half of every text.
    private const int ShortestSecret = 4;

    private readonly IReadOnlyList<(string Text, bool IsSecret)> _pieces;

    private MaskedText(IReadOnlyList<(string, bool)> pieces) => _pieces = pieces;

    /// <summary>Its secret parts.</summary>
    public IEnumerable<string> Secrets => _pieces.Where(piece => piece.IsSecret && piece.Text.Length > 0).Select(piece => piece.Text);

    public static MaskedText Empty { get; } = new([]);

    public bool IsEmpty => _pieces.All(piece => piece.Text.Length == 0);

    public static MaskedText Open(string text) => new([(text, false)]);

    public static MaskedText Secret(string text) => new([(text, true)]);

    /// <summary>Any text, with every known secret in it marked.</summary>
    public static MaskedText Of(string text, IEnumerable<string> secrets)
    {
        List<(string Text, bool IsSecret)> pieces = [(text, false)];
        var forms = secrets
            .SelectMany(secret => new[] { secret, Uri.EscapeDataString(secret) })
            .Where(secret => secret.Length >= ShortestSecret)
            .Distinct()
            .OrderByDescending(secret => secret.Length);
        foreach (var secret in forms) pieces = [.. pieces.SelectMany(piece => piece.IsSecret ? [piece] : Split(piece.Text, secret))];
        return new MaskedText(pieces);
    }

    public static MaskedText Join(IEnumerable<MaskedText> texts) => new([.. texts.SelectMany(text => text._pieces)]);

    public static MaskedText operator +(MaskedText left, MaskedText right) => new([.. left._pieces, .. right._pieces]);

    public static MaskedText operator +(MaskedText left, string right) => left + Open(right);

    /// <summary>The text before the first sign outside a secret, and the text after it; null where the sign is not there.</summary>
    public (MaskedText Start, MaskedText? End) Cut(char sign)
    {
        for (var at = 0; at < _pieces.Count; at++)
        {
            var (text, isSecret) = _pieces[at];
            if (isSecret || text.IndexOf(sign, StringComparison.Ordinal) is not (>= 0 and var place)) continue;
            return (new MaskedText([.. _pieces.Take(at), (text[..place], false)]),
                new MaskedText([(text[(place + 1)..], false), .. _pieces.Skip(at + 1)]));
        }

        return (this, null);
    }

    /// <summary>The texts between a sign, wherever it is outside a secret.</summary>
    public IEnumerable<MaskedText> Split(char sign)
    {
        for (MaskedText? rest = this; rest is not null;)
        {
            (var start, rest) = rest.Cut(sign);
            yield return start;
        }
    }

    /// <summary>The whole text, for the one who sends it.</summary>
    public string Reveal() => string.Concat(_pieces.Select(piece => piece.Text));

    /// <summary>The text with its secrets masked.</summary>
    public override string ToString() => Read(_ => Mask);

    /// <summary>The text with something else in the place of each secret.</summary>
    internal string Read(Func<string, string> secret)
    {
        var text = new StringBuilder();
        foreach (var (piece, isSecret) in _pieces)
        {
            if (!isSecret) text.Append(piece);
            else if (piece.Length > 0) text.Append(secret(piece));
        }

        return text.ToString();
    }

    private static IEnumerable<(string, bool)> Split(string text, string secret)
    {
        var parts = text.Split(secret);
        for (var at = 0; at < parts.Length; at++)
        {
            if (at > 0) yield return (secret, true);
            yield return (parts[at], false);
        }
    }
}
