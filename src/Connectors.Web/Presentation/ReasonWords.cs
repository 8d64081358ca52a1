using Connectors.Domain.Reasons;
using Connectors.Domain.Requests;

namespace Connectors.Web.Presentation;

/// <summary>Why a run or an instance does not work, in words. What an earlier version kept in words stays as it is.</summary>
public static partial class ReasonWords
{
    public static string Of(Reason reason) => reason switch
    {
        Reason.Written(var sentence) => sentence,
        Reason.Several several => string.Join(" ", several.Parts.Select(Of)),
        Reason.AtStep(var position, var why) => $"Step {position}: {Of(why)}",
        Reason.NotReady unready => string.Join(" ", unready.Problems.Select(ProblemText.Of)),
        _ => OfAnswer(reason)
            ?? OfContent(reason)
            ?? OfPage(reason)
            ?? OfSignIn(reason)
            ?? OfRun(reason)
            ?? OfStep(reason)
            ?? OfRecords(reason)
            ?? throw new ArgumentOutOfRangeException(nameof(reason), reason, "A reason without words."),
    };
}
