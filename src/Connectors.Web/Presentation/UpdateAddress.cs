using Connectors.Domain.Definitions;

namespace Connectors.Web.Presentation;

/// <summary>Where an update is shown, decided and undone.</summary>
public static class UpdateAddress
{
    /// <summary>Where the forms of an update are posted.</summary>
    public static string Post(Guid connector) => $"/connectors/{connector}/update";

    /// <summary>The dialog.</summary>
    /// <param name="connector">The connector.</param>
    /// <param name="undo">The revision of the update to undo; null where a newer release is to be taken.</param>
    /// <param name="back">The list that the person came from.</param>
    public static string Of(Guid connector, int? undo = null, string? back = null) =>
        ListAddress.With($"{Post(connector)}{Query(undo)}", back);

    /// <summary>The page where the questions of an update are answered.</summary>
    /// <param name="connector">The connector.</param>
    /// <param name="undo">The revision of the update to undo; null where a newer release is to be taken.</param>
    /// <param name="back">The list that the person came from.</param>
    public static string Decide(Guid connector, int? undo, string? back) =>
        ListAddress.With($"{Post(connector)}/decide{Query(undo)}", back);

    /// <summary>Where a post undoes an update by one click.</summary>
    /// <param name="connector">The connector.</param>
    /// <param name="revision">The revision that the update made.</param>
    /// <param name="left">The definition that it left.</param>
    public static string Undo(Guid connector, int revision, Fingerprint left) =>
        $"{Post(connector)}?handler=undo&undo={revision}&left={left}";

    private static string Query(int? undo) => undo is { } revision ? $"?undo={revision}" : "";
}
