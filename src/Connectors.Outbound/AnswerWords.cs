namespace Connectors.Outbound;

/// <summary>A third party's error response in words, with a remedy.</summary>
internal static class AnswerWords
{
    /// <returns>Null where the request succeeded.</returns>
    public static string? Of(Answer answer) => answer switch
    {
        { Fault: { } fault } => fault,
        { IsSuccess: true } => null,
        { Status: 401 } => "The third party rejected the credentials (401). Enter them again, or sign in again.",
        { Status: 403 } =>
            "The third party did not allow this request (403). Check the rights of the account, and the credentials.",
        { Status: 404 } => "The third party found nothing at this address (404). Check the base URL, the endpoint's path and the values.",
        { Status: 429 } => "The third party received too many requests (429). Lower the rate limit, or try again later.",
        { Status: >= 500 } => $"The third party returned a server error ({answer.Status}).",
        _ => $"The third party rejected the request ({answer.Status}).",
    };
}
