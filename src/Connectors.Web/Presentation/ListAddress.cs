using Connectors.Domain.Ids;

namespace Connectors.Web.Presentation;

/// <summary>The way back to the list, with its filter, search, sort and page.</summary>
public static class ListAddress
{
    private const string List = "/connectors";

    // It travels in forms and, with the undo of a message, in a cookie.
    private const int Longest = 400;

    /// <summary>The list as it was, if the address is one of the list; otherwise the whole list.</summary>
    /// <param name="back">From a form or an address, so it can be anything.</param>
    public static string Of(string? back) => IsOfList(back) ? back! : List;

    /// <summary>The list as it was, at one of its connectors.</summary>
    public static string At(string? back, InstalledId? entry) => entry is { } id ? $"{Of(back)}#c-{id}" : Of(back);

    /// <summary>An address with the way back in its query.</summary>
    public static string With(string address, string? back) =>
        Of(back) is var list && list == List ? address
        : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}back={Uri.EscapeDataString(list)}";

    private static bool IsOfList(string? back) =>
        back is not null
        && back.Length <= Longest
        && (back == List || back.StartsWith(List + "?", StringComparison.Ordinal))
        && back.All(sign => sign is > ' ' and < '\u007f' and not '#' and not '\\');
}
