namespace Connectors.Outbound;

/// <summary>What a third party's refusal means, and what helps.</summary>
internal static class AnswerWords
{
    /// <returns>Null where the request was taken.</returns>
    public static string? Of(Answer answer) => answer switch
    {
        { Fault: { } fault } => fault,
        { IsSuccess: true } => null,
        { Status: 401 } => "The third party refuses the credentials (401). Give them again, or sign in again.",
        { Status: 403 } =>
            "The third party does not allow this request (403). The account lacks a right for it, or the credentials are wrong.",
        { Status: 404 } => "The third party has nothing at this address (404). Check the base URL, the endpoint's path and the values.",
        { Status: 429 } => "The third party takes no further requests at the moment (429). Lower the rate limit, or try it later.",
        { Status: >= 500 } => $"The third party has a fault of its own ({answer.Status}).",
        _ => $"The third party did not take the request ({answer.Status}).",
    };
}
