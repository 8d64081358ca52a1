using Connectors.Domain.Requests;
using Connectors.Outbound;

namespace Connectors.Application.Runs.Content;

/// <summary>What a request sent and what came back, masked and cut.</summary>
/// <param name="Sent">The body; null where none was sent.</param>
public sealed record RequestContent(string? Sent)
{
    /// <summary>Characters kept at most: of what is sent, of what comes, and of what comes where the request failed.</summary>
    public const int MostSent = 4_000, MostReceived = 4_000, MostRejected = 16_000;

    private const int MostHeaders = 50, LongestHeader = 500, LongestSecret = 8_000;

    /// <summary>The response's headers, a line each; null where no response came.</summary>
    public string? Headers { get; init; }

    /// <summary>The response's body; null where no response came.</summary>
    public string? Received { get; init; }

    /// <summary>The characters of the whole body of the response.</summary>
    public int Length { get; init; }

    /// <summary>Whether the body of the response is only its beginning.</summary>
    public bool IsCut { get; init; }

    internal static RequestContent Of(RenderedRequest request) =>
        new(request.Body is { } body ? KeptText.Cut(AnswerMask.Body(body.ToString(), []), MostSent) : null);

    internal RequestContent With(RenderedRequest request, Answer answer, bool isFault)
    {
        if (answer.Status is null) return this;
        var (secrets, most) = (request.Secrets.ToList(), isFault ? MostRejected : MostReceived);
        return this with
        {
            Headers = string.Join('\n', answer.Headers.Take(MostHeaders).Select(header =>
                $"{header.Name}: {KeptText.Cut(AnswerMask.Header(header.Name, header.Value, secrets), LongestHeader)}")),
            Received = MaskedBeginning(answer.Body, most, secrets),
            Length = answer.Body.Length,
            IsCut = answer.Body.Length > most,
        };
    }

    // More than is kept is masked, and its last part dropped: there a secret may have been cut in two, whose first half is not masked.
    private static string MaskedBeginning(string text, int most, List<string> secrets)
    {
        if (text.Length <= most + LongestSecret) return Beginning(AnswerMask.Body(text, secrets), most);
        var masked = AnswerMask.Body(text[..(most + LongestSecret)], secrets);
        return Beginning(masked, Math.Clamp(masked.Length - LongestSecret, 0, most));
    }

    private static string Beginning(string text, int most) => text.Length <= most ? text : text[..most];
}
