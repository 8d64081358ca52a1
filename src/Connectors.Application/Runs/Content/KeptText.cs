namespace Connectors.Application.Runs.Content;

/// <summary>Cuts texts to what is kept of them.</summary>
internal static class KeptText
{
    /// <summary>Characters of an error that fit into its column.</summary>
    public const int LongestError = 900;

    /// <summary>The text, or its beginning with a sign that more followed.</summary>
    public static string Cut(string text, int length) => text.Length <= length ? text : text[..length] + "…";

    /// <summary>An error, as long as its column allows.</summary>
    public static string? Error(string? words) => words is null ? null : Cut(words, LongestError);
}
