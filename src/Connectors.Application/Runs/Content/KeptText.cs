namespace Connectors.Application.Runs.Content;

/// <summary>Cuts texts to what is kept of them.</summary>
internal static class KeptText
{
    /// <summary>The text, or its beginning with a sign that more followed.</summary>
    public static string Cut(string text, int length) => text.Length <= length ? text : text[..length] + "…";
}
