using AngleSharp.Dom;

namespace Connectors.Web.Tests;

internal static class ElementWords
{
    /// <summary>The text of an element as a browser shows it: one space where the source has several or a new line.</summary>
    public static string Words(this IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
