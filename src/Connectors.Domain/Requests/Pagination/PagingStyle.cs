using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests.Pagination;

/// <summary>A way in which records are handed out page by page.</summary>
public abstract class PagingStyle
{
    public abstract PaginationType Type { get; }

    /// <summary>The first page.</summary>
    public virtual PageRequest First(Definitions.Parts.Pagination paging) => new(Size(paging));

    /// <summary>The page after one that was answered; null where that was the last.</summary>
    public abstract PageRequest? After(Definitions.Parts.Pagination paging, PageRequest asked, PageAnswer answer);

    protected static IReadOnlyList<KeyValuePair<string, string>> Size(Definitions.Parts.Pagination paging) =>
        paging is { SizeParameter: { Length: > 0 } name, Size: { } size } ? [KeyValuePair.Create(name, Text(size))] : [];

    /// <summary>Whether a page says by its length that none follows.</summary>
    protected static bool IsLast(Definitions.Parts.Pagination paging, PageAnswer answer) =>
        answer.Records == 0 || answer.Records < paging.Size;

    protected static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The number that a parameter of a request holds.</summary>
    protected static int Number(PageRequest asked, string name) =>
        int.TryParse(
            asked.Query.FirstOrDefault(pair => pair.Key == name).Value, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    protected static PageRequest? At(string? address, PageAnswer answer) =>
        address is not null && Uri.TryCreate(new Uri(answer.Address), address, out var next) ? new PageRequest([], next.AbsoluteUri) : null;
}
