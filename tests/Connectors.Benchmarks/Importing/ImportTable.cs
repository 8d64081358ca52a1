using System.Globalization;
using System.Text.RegularExpressions;
using Connectors.Domain.Definitions.Parts;
using Connectors.OpenApi;
using Connectors.OpenApi.Importing;

namespace Connectors.Benchmarks.Importing;

/// <summary>The table of docs/openapi.md: what became of the operations of the real documents, each in its newest version.</summary>
internal static partial class ImportTable
{
    public static string Measure()
    {
        var imports = Repository.Corpus
            .Select(versions => OpenApiImport.Read(File.ReadAllBytes(versions[^1])))
            .OfType<ImportResult.Imported>()
            .ToList();
        var all = imports.SelectMany(imported => imported.Definition.Content.Endpoints).ToList();
        var reasons = imports.SelectMany(imported => imported.Report).Sum(NotPaged);
        return $"""
            | of {imports.Count} documents | count |
            |---|---:|
            | endpoints | {Text(all.Count)} |
            | with records in a list | {Text(all.Count(one => one.Records is not null))} |
            | paged | {Text(all.Count(one => one.Pagination is { Type: not PaginationType.None }))} |
            | that look paged, with the reason why they are not | {Text(reasons)} |
            | with a body | {Text(all.Count(HasBody))} |
            | … of which with fields | {Text(all.Count(one => HasBody(one) && one.Fields.Count > 0))} |
            | with fields of what comes back | {Text(all.Count(one => one.Returns.Count > 0))} |
            | fields of bodies | {Text(all.Sum(one => one.Fields.Count))} |
            | fields of what comes back | {Text(all.Sum(one => one.Returns.Count))} |
            | most lines in one report | {Text(imports.Max(imported => imported.Report.Count))} |

            """;
    }

    private static bool HasBody(Endpoint endpoint) => !string.IsNullOrEmpty(endpoint.Body) || endpoint.Fields.Count > 0;

    private static int NotPaged(ImportNote line) =>
        Count().Match(line.Message) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 0;

    private static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    [GeneratedRegex("^([0-9]+) × pagination was left out")]
    private static partial Regex Count();
}
