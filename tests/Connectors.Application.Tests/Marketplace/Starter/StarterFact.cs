using System.Text.RegularExpressions;
using Connectors.Application.Marketplace.Starter;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Tests;

namespace Connectors.Application.Tests.Marketplace.Starter;

/// <summary>A row of <c>facts.tsv</c>: what the third party's documentation says of an endpoint.</summary>
public sealed partial record StarterFact(string Package, string Endpoint, string Method, string Path, string Paging, string Source)
{
    private static readonly string[] File = ["tests", "Connectors.Application.Tests", "Marketplace", "Starter", "facts.tsv"];

    public static IReadOnlyList<StarterFact> All { get; } =
    [
        .. System.IO.File.ReadLines(Repository.File(File))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Select(row => new StarterFact(row[0], row[1], row[2], Placeless(row[3]), row[4], row[5])),
    ];

    /// <summary>The same of the definitions that come with the product.</summary>
    public static IEnumerable<StarterFact> OfDefinitions() =>
        from release in StarterCatalogue.Read()
        let content = release.Definition.Content
        from endpoint in content.Endpoints
        select new StarterFact(
            $"{release.Package}",
            endpoint.Key,
            endpoint.Method,
            Placeless(Host().Replace(content.BaseUrl, "") + endpoint.Path),
            PagingOf(endpoint.Pagination),
            "");

    // What a value in a path is called is the definition's own choice.
    private static string Placeless(string path) => Value().Replace(path, "{}");

    private static string PagingOf(Pagination? paging) => paging?.Type switch
    {
        PaginationType.PageNumber => $"pageNumber {paging.Parameter} {paging.SizeParameter}".TrimEnd(),
        PaginationType.Offset => $"offset {paging.Parameter} {paging.SizeParameter}".TrimEnd(),
        PaginationType.LinkHeader => $"linkHeader {paging.SizeParameter}".TrimEnd(),
        PaginationType.NextUrl => $"nextUrl {paging.NextUrlPath} {paging.SizeParameter}".TrimEnd(),
        PaginationType.Token => $"token {paging.TokenPath} {paging.TokenParameter} {paging.SizeParameter}".TrimEnd(),
        _ => "none",
    };

    [GeneratedRegex("^https://[^/]*")]
    private static partial Regex Host();

    [GeneratedRegex(@"\{+[^{}]*\}+")]
    private static partial Regex Value();
}
