using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests.Pagination;

/// <summary>A way in which records are handed out page by page.</summary>
public abstract class PagingStyle
{
    public abstract PaginationType Type { get; }

    /// <summary>The fields that it can't do without.</summary>
    public virtual IReadOnlyList<PagingField> Required => [];

    /// <summary>The fields that it may have.</summary>
    public virtual IReadOnlyList<PagingField> Accepted => [];

    /// <summary>The first page.</summary>
    public virtual PageRequest First(Definitions.Parts.Pagination paging) => new(Size(paging));

    /// <summary>The page after one that was answered.</summary>
    public abstract NextPage After(Definitions.Parts.Pagination paging, PageRequest asked, PageAnswer answer);

    /// <summary>The properties of the definition that decide which pages are requested, with their defaults.</summary>
    public IReadOnlyDictionary<string, string?> Settings(Definitions.Parts.Pagination paging) =>
        Own(paging)
            .Prepend(("type", $"{Type}"))
            .Concat(SizeSettings(paging))
            .ToDictionary(setting => setting.Item1, setting => setting.Item2);

    /// <summary>The settings that only this style reads.</summary>
    protected virtual IEnumerable<(string Name, string? Value)> Own(Definitions.Parts.Pagination paging) => [];

    /// <summary>Whether a page's length says that it is the last, so that the size counts even where no request carries it.</summary>
    protected virtual bool EndsByLength => false;

    private IEnumerable<(string Name, string? Value)> SizeSettings(Definitions.Parts.Pagination paging)
    {
        var sent = Size(paging);
        if (sent.Count > 0) yield return ("sizeParameter", sent[0].Key);
        if ((sent.Count > 0 || EndsByLength) && paging.Size is { } size) yield return ("size", Text(size));
    }

    protected static IReadOnlyList<KeyValuePair<string, string>> Size(Definitions.Parts.Pagination paging) =>
        paging is { SizeParameter: { Length: > 0 } name, Size: { } size } ? [KeyValuePair.Create(name, Text(size))] : [];

    /// <summary>
    /// What a page's length says: an empty one was the last, and so was one that is shorter both than was asked for and than the first
    /// page, which shows how many records the third party gives at once.
    /// </summary>
    protected static NextPage ByLength(Definitions.Parts.Pagination paging, PageAnswer answer, PageRequest next) =>
        answer.Records == 0 ? new NextPage.None()
        : !(answer.Records < paging.Size) ? new NextPage.Follows(next)
        : answer.Records < answer.OnFirst ? new NextPage.None()
        : new NextPage.MayFollow(next);

    protected static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The number that a parameter of a request holds.</summary>
    protected static int Number(PageRequest asked, string name) =>
        int.TryParse(
            asked.Query.FirstOrDefault(pair => pair.Key == name).Value, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    protected static NextPage At(string address, PageAnswer answer) =>
        Uri.TryCreate(new Uri(answer.Address), address, out var next)
            ? new NextPage.Follows(new PageRequest([], next.AbsoluteUri))
            : new NextPage.Unreadable();
}
