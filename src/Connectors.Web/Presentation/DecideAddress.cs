namespace Connectors.Web.Presentation;

/// <summary>The page where the questions of an update are answered.</summary>
public static class DecideAddress
{
    /// <param name="connector">The connector.</param>
    /// <param name="undo">The revision of the update to undo; null where a newer release is to be taken.</param>
    /// <param name="back">The list that the person came from.</param>
    public static string Of(Guid connector, int? undo, string? back) =>
        ListAddress.With($"/connectors/{connector}/update/decide{(undo is { } number ? $"?undo={number}" : "")}", back);
}
