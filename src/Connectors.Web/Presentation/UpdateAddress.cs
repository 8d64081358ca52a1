using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating.Facts;

namespace Connectors.Web.Presentation;

/// <summary>Where an update is shown, decided and undone.</summary>
public static class UpdateAddress
{
    /// <summary>Where the forms of an update are posted.</summary>
    public static string Post(InstalledId connector) => $"/connectors/{connector}/update";

    /// <summary>The dialog.</summary>
    /// <param name="connector">The connector.</param>
    /// <param name="aim">What it is about; null where a newer release is to be taken.</param>
    /// <param name="back">The list that the person came from.</param>
    public static string Of(InstalledId connector, UpdateAim? aim = null, string? back = null) =>
        ListAddress.With($"{Post(connector)}{Query(aim)}", back);

    /// <summary>The page where the questions of an update are answered.</summary>
    /// <param name="connector">The connector.</param>
    /// <param name="aim">What it is about; null where a newer release is to be taken.</param>
    /// <param name="back">The list that the person came from.</param>
    public static string Decide(InstalledId connector, UpdateAim? aim, string? back) =>
        ListAddress.With($"{Post(connector)}/decide{Query(aim)}", back);

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
    public static string Undo(InstalledId connector, int revision, Fingerprint left) =>
        $"{Post(connector)}?handler=undo&undo={revision}&left={left}";

    /// <summary>The page that finishes an installation alongside.</summary>
    /// <param name="connector">The old version.</param>
    public static string Move(InstalledId connector) => $"/connectors/{connector}/move";

    /// <summary>Where a post undoes a move, or brings one flow of it back, by one click.</summary>
    /// <param name="connector">The newer version.</param>
    /// <param name="undo">The move.</param>
    /// <param name="left">The definition that it left.</param>
    public static string UndoMove(InstalledId connector, UpdateAim.UndoMove undo, Fingerprint left)
    {
        var fields = AimForm.Of(undo).Fields.Append(("handler", "undoMove")).Append(("left", $"{left}"));
        return $"{Post(connector)}?{string.Join('&', fields.Select(field => $"{field.Item1}={field.Item2}"))}";
    }

    private static string Query(UpdateAim? aim) => AimForm.Of(aim).Fields.ToList() is { Count: > 0 } fields
        ? $"?{string.Join('&', fields.Select(field => $"{field.Name}={field.Value}"))}"
        : "";

    /// <summary>Posted to, it restores a revision of a connector.</summary>
    public static string Restore(InstalledId connector, int revision) =>
        $"/connectors/{connector}/history?handler=restore&number={revision}";
}
