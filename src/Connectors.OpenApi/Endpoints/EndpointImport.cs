using Connectors.Domain.Definitions.Parts;
using Connectors.OpenApi.Fields;
using Connectors.OpenApi.Operations;
using Connectors.OpenApi.Paging;
using Connectors.OpenApi.Schemas;
using Microsoft.OpenApi;

namespace Connectors.OpenApi.Endpoints;

/// <summary>Operations become endpoints.</summary>
internal sealed class EndpointImport(string baseUrl, ImportNotes report)
{
    private const int LongestName = 200;

    public IReadOnlyList<Endpoint> Import(OpenApiDocument document)
    {
        var operations = Operations(document);
        var keys = EndpointKeys.For(operations);
        var notes = new OperationNotes(document, baseUrl, report);
        foreach (var operation in operations) notes.Note(operation);
        return [.. operations.Select((operation, index) => TryImport(operation, keys[index])).OfType<Endpoint>()];
    }

    /// <summary>The place of each endpoint in the document, by its key.</summary>
    public static IReadOnlyDictionary<string, string> Places(OpenApiDocument document)
    {
        var operations = Operations(document);
        return EndpointKeys.For(operations)
            .Zip(operations, (key, operation) => (key, operation.Place))
            .ToDictionary(one => one.key, one => one.Place, StringComparer.Ordinal);
    }

    private static List<PlacedOperation> Operations(OpenApiDocument document) =>
    [
        .. document.Paths
            .Where(path => path.Value is not null)
            .SelectMany(path => (path.Value.Operations ?? [])
                .Select(one => new PlacedOperation(path.Key, one.Key.Method.ToUpperInvariant(), path.Value, one.Value)))
            .OrderBy(one => one.Path, StringComparer.Ordinal)
            .ThenBy(one => one.Method, StringComparer.Ordinal),
    ];

    private Endpoint? TryImport(PlacedOperation placed, string key)
    {
        try
        {
            return Import(placed, key);
        }
        catch (InvalidOperationException)
        {
            // The library throws this where references lead in a circle.
            report.Add(placed.Place, "The operation was left out: its references lead in a circle.", Importance.Missing);
            return null;
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            report.Add(placed.Place, "The operation was left out: it isn't valid OpenAPI.", Importance.Missing);
            return null;
        }
    }

    private static string? Sent(string type) => MediaTypes.IsUsual(type) ? null : type.Trim();

    private Endpoint Import(PlacedOperation placed, string key)
    {
        var operation = placed.Operation;
        var paged = PagedOperation.Of(placed);
        var paging = PagingReading.Read(paged);
        new DecisionNotes(report).Note(key, paged, paging);
        var inputs = new EndpointInputs(placed, paging, report);
        inputs.ReadParameters();
        var body = new BodyImport(inputs, key, report).Import(operation.RequestBody, placed.Place);
        return new Endpoint
        {
            Key = key,
            Name = report.Fit(operation.Summary, LongestName, $"{placed.Place}/summary"),
            Entity = report.Fit(operation.Tags?.Select(tag => tag.Name).FirstOrDefault(), LongestName, $"{placed.Place}/tags"),
            Method = placed.Method,
            Path = inputs.Path(),
            Query = inputs.Query,
            Headers = HeaderImport.WithAccept(inputs.Headers, operation),
            Body = body.Template,
            ContentType = body.IsSent && HeaderImport.ContentType(operation) is { } given ? Sent(given) : body.ContentType,
            Fields = body.Fields,
            Records = paged.Records.Path,
            Returns = new FieldReading(FieldUse.Returned, $"{placed.Place}/responses", key, report).Read(paged.Records.Item),
            Pagination = paging.Pagination,
            Variables = inputs.Variables,
        };
    }
}
