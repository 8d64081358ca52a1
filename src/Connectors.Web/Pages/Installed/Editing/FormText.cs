namespace Connectors.Web.Pages.Installed.Editing;

/// <summary>Texts of forms.</summary>
internal static class FormText
{
    /// <summary>A text without white space around it; null where nothing is left.</summary>
    public static string? Of(string? posted) => string.IsNullOrWhiteSpace(posted) ? null : posted.Trim();

    /// <summary>
    /// What was posted, or what stood there where the two differ in nothing that a form can show: browsers change line ends
    /// and the first of them, and saving without an edit must not be one.
    /// </summary>
    public static string? Of(string? posted, string? before)
    {
        var text = Of(posted)?.ReplaceLineEndings("\n");
        return text == Of(before)?.ReplaceLineEndings("\n") ? before : text;
    }
}
