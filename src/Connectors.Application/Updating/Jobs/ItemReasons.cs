using Connectors.Application.Recording;
using Connectors.Domain.Updating;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Application.Updating.Jobs;

/// <summary>Why a connector of a job was left as it was, as codes that rows keep.</summary>
public static class ItemReasons
{
    public const string
        PlanChanged = "plan-changed",
        NotDecided = "not-decided",
        ConsentMissing = "consent-missing",
        NotFilled = "not-filled",
        UpToDate = "up-to-date",
        NotFound = "not-found",
        NotPossible = "not-possible",
        Failed = "failed";

    /// <summary>The code of a refusal, and what it is about as JSON.</summary>
    internal static (string Code, string? Detail) Of(UpdateResult refusal) => refusal switch
    {
        UpdateResult.PlanChanged(_, var differences) => (PlanChanged, Json(differences)),
        UpdateResult.NotDecided => (NotDecided, null),
        UpdateResult.ConsentsMissing => (ConsentMissing, null),
        UpdateResult.NotFilled => (NotFilled, null),
        UpdateResult.UpToDate => (UpToDate, null),
        UpdateResult.NotFound => (NotFound, null),
        _ => (NotPossible, null),
    };

    internal static string Json(IReadOnlyList<PlanDifference> differences) => KeptJson.Write(differences);

    internal static IReadOnlyList<PlanDifference> Differences(string? detail) =>
        KeptJson.Read<IReadOnlyList<PlanDifference>>(detail) ?? [];
}
