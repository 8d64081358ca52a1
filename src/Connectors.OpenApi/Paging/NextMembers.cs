using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;

namespace Connectors.OpenApi.Paging;

/// <summary>Finds the values of a response that lead to the next page: its address, or a token that asks for it.</summary>
internal static partial class NextMembers
{
    private static readonly FrozenSet<string> Tokens = (
        "nextcursor nexttoken nextpagetoken nextpagecursor nextcontinuationtoken continuationtoken continuation nextmarker endcursor "
        + "nextkey nextpagekey nextpageid nextid nextafter nextstartingafter scrollid bookmark nextbookmark lastevaluatedkey nextskiptoken "
        + "startingafter continue skiptoken paginationtoken nextpaginationtoken pagingtoken nextpagingtoken nextpage "
        + "next cursor aftercursor cursorafter after marker "
        + "nextoffset nextcursormark resumptiontoken nextpagestate pagestate nextstart nextpageafter cursornext paginationkey")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The address of the next page; null where no value has it.</summary>
    public static ResponseMember? Address(PagedOperation operation) =>
        operation.Members.FirstOrDefault(IsAddressByName)
        ?? operation.Members.FirstOrDefault(member => member.Plain is "next" or "nextpage" && IsAddress(member, operation.Parameters));

    /// <summary>The token of the next page for a parameter; null where no value has it. The nearest name wins.</summary>
    public static ResponseMember? Token(PagedOperation operation, PagingParameter parameter) =>
        operation.Members
            .Where(member => !IsAddressByName(member) && !SoundsLikeAddress(member) && Rank(member, parameter) < int.MaxValue)
            .OrderBy(member => Rank(member, parameter))
            .FirstOrDefault();

    /// <summary>A token of the next page, whatever parameter takes it.</summary>
    public static ResponseMember? AnyToken(PagedOperation operation) => operation.Members.FirstOrDefault(member =>
        Tokens.Contains(member.Plain)
        && member.Plain is not ("marker" or "after" or "bookmark" or "nextid" or "continuation" or "continue" or "startingafter")
        && IsTextual(member) && !SoundsLikeAddress(member));

    private static int Rank(ResponseMember member, PagingParameter parameter) =>
        member.Plain.StartsWith("next", StringComparison.Ordinal) && IsNear(member.Plain, parameter) ? 0
        : member.Plain == parameter.Plain && (Tokens.Contains(member.Plain) || member.Plain == "offset") ? 1
        : Tokens.Contains(member.Plain) && member.Plain.StartsWith("next", StringComparison.Ordinal) ? 2
        : Tokens.Contains(member.Plain) ? 3
        : int.MaxValue;

    private static bool IsNear(string plain, PagingParameter parameter) =>
        plain.Length > 4
        && (plain.EndsWith(parameter.Plain, StringComparison.Ordinal) || parameter.Plain.EndsWith(plain[4..], StringComparison.Ordinal));

    private static bool IsAddressByName(ResponseMember member) => IsTextual(member) && (member.Plain, member.Owner) switch
    {
        (var plain, _) when AddressNames().IsMatch(plain) => true,
        ("next", "links" or "link") => true,
        ("href" or "url" or "uri" or "link", "next" or "nextpage") => true,
        _ => false,
    };

    // A plain "next" is an address where it says so, where its neighbours do, or where no parameter could take it.
    private static bool IsAddress(ResponseMember member, PagingParameters parameters) =>
        IsTextual(member)
        && (SoundsLikeAddress(member)
            || (parameters.Of(PagingRole.Token) is null && (member.Siblings.Contains("previous") || member.Siblings.Contains("prev")))
            || !parameters.AsksForPages);

    private static bool IsTextual(ResponseMember member) => member.Shape.Type is null || member.Shape.Is(JsonSchemaType.String);

    private static bool SoundsLikeAddress(ResponseMember member) =>
        member.Shape.Format is "uri" or "url" or "uri-reference" or "iri"
        || AddressWords().IsMatch(member.Shape.Description ?? "");

    [GeneratedRegex("^(odata)?next(page|records?|results?|set|items)?(link|url|uri|href|address)$")]
    private static partial Regex AddressNames();

    [GeneratedRegex(@"\b(urls?|uri|links?|https?|address|href|hyperlink)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AddressWords();
}
