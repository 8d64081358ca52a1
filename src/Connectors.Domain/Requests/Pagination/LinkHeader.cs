using System.Text.RegularExpressions;
using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests.Pagination;

/// <summary>A header names the next page (RFC 8288, <c>rel="next"</c>).</summary>
internal sealed partial class LinkHeader : PagingStyle
{
    public override PaginationType Type => PaginationType.LinkHeader;

    public override IReadOnlyList<PagingField> Accepted { get; } = [PagingField.SizeParameter, PagingField.Size];

    public override NextPage After(Definitions.Parts.Pagination paging, PageRequest asked, PageAnswer answer) =>
        answer.Links.SelectMany(line => Link().Matches(line)).FirstOrDefault(IsNext) is { } next
            ? At(next.Groups["address"].Value, answer)
            : new NextPage.None();

    private static bool IsNext(Match link) => Parameter().Matches(link.Groups["rest"].Value)
        .FirstOrDefault(parameter => parameter.Groups["name"].Value.Equals("rel", StringComparison.OrdinalIgnoreCase)) is { } rel
        && rel.Groups["value"].Value.Split(' ').Contains("next", StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"<(?<address>[^>]*)>(?<rest>(?:\s*;\s*[^=;,\s]+\s*=\s*(?:""[^""]*""|[^;,""]*))*)")]
    private static partial Regex Link();

    [GeneratedRegex(@";\s*(?<name>[^=;,\s]+)\s*=\s*(?:""(?<value>[^""]*)""|(?<value>[^;,""\s]*))")]
    private static partial Regex Parameter();
}
