using Connectors.Domain.Definitions;
using Connectors.Domain.Updating.Facts;

namespace Connectors.Web.Presentation;

/// <summary>Where an update is shown, decided and undone.</summary>
public static class UpdateAddress
{
    /// <summary>Where the forms of an update are posted.</summary>
    public static string Post(Guid connector) => $"/connectors/{connector}/update";

    /// <summary>The dialog.</summary>
    /// <param name="connector">The connector.</param>
    /// <param name="past">The update of the past that it is about; null where a newer release is to be taken.</param>
    /// <param name="back">The list that the person came from.</param>
    public static string Of(Guid connector, PastUpdate? past = null, string? back = null) =>
        ListAddress.With($"{Post(connector)}{Query(past)}", back);

    /// <summary>The page where the questions of an update are answered.</summary>
    /// <param name="connector">The connector.</param>
    /// <param name="past">The update of the past that it is about; null where a newer release is to be taken.</param>
    /// <param name="back">The list that the person came from.</param>
    public static string Decide(Guid connector, PastUpdate? past, string? back) =>
        ListAddress.With($"{Post(connector)}/decide{Query(past)}", back);

    /// <summary>The page where a question about a whole endpoint is answered by the endpoint's form.</summary>
    /// <param name="decide">The address of the page of questions.</param>
    /// <param name="path">The place that the question is about.</param>
    public static string DecideEndpoint(string decide, string path)
    {
        var (page, query) = decide.Split('?', 2) is [var start, var rest] ? (start, $"&{rest}") : (decide, "");
        return $"{page}/endpoint{QueryString.Create("path", path)}{query}";
    }

    /// <summary>Where a post undoes an update by one click.</summary>
    /// <param name="connector">The connector.</param>
    /// <param name="revision">The revision that the update made.</param>
    /// <param name="left">The definition that it left.</param>
    public static string Undo(Guid connector, int revision, Fingerprint left) =>
        $"{Post(connector)}?handler=undo&undo={revision}&left={left}";

    private static string Query(PastUpdate? past) => past is { } update ? $"?{update.Name}={update.Revision}" : "";

    /// <summary>Posted to, it restores a revision of a connector.</summary>
    public static string Restore(Guid connector, int revision) => $"/connectors/{connector}/history?handler=restore&number={revision}";
}
