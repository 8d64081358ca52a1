namespace Connectors.OpenApi.Schemas;

/// <summary>Names as they sound: <c>next_page</c>, <c>nextPage</c> and <c>Next-Page</c> are one.</summary>
internal static class PlainName
{
    public static string Of(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
