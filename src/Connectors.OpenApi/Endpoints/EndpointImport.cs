using Connectors.Domain.Definitions.Parts;
using Microsoft.OpenApi;

namespace Connectors.OpenApi.Endpoints;

/// <summary>Operations become endpoints.</summary>
internal sealed class EndpointImport(LeftOutList leftOut)
{
    private const int LongestName = 200;

    public IReadOnlyList<Endpoint> Import(OpenApiDocument document)
    {
        var operations = document.Paths
            .Where(path => path.Value is not null)
            .SelectMany(path => (path.Value.Operations ?? [])
                .Select(one => new PlacedOperation(path.Key, one.Key.Method.ToUpperInvariant(), path.Value, one.Value)))
            .OrderBy(one => one.Path, StringComparer.Ordinal)
            .ThenBy(one => one.Method, StringComparer.Ordinal)
            .ToList();
        var keys = EndpointKeys.For(operations);
        return [.. operations.Select((operation, index) => TryImport(operation, keys[index])).OfType<Endpoint>()];
    }

    private Endpoint? TryImport(PlacedOperation placed, string key)
    {
        try
        {
            return Import(placed, key);
        }
        catch (InvalidOperationException broken)
        {
            // The library says so where references lead in a circle.
            leftOut.Add(placed.Place, $"The operation was left out: {broken.Message}");
            return null;
        }
    }

    private Endpoint Import(PlacedOperation placed, string key)
    {
        var operation = placed.Operation;
        Note(placed);
        var inputs = new EndpointInputs(placed, leftOut);
        inputs.ReadParameters();
        var (body, contentType) = new BodyImport(inputs, leftOut).Import(operation.RequestBody, placed.Place);
        return new Endpoint
        {
            Key = key,
            Name = leftOut.Fit(operation.Summary, LongestName, $"{placed.Place}/summary"),
            Entity = leftOut.Fit(operation.Tags?.Select(tag => tag.Name).FirstOrDefault(), LongestName, $"{placed.Place}/tags"),
            Method = placed.Method,
            Path = inputs.Path(),
            Query = inputs.Query,
            Headers = inputs.Headers,
            Body = body,
            ContentType = contentType,
            Records = ResponseReading.Records(placed),
            Pagination = ResponseReading.Pagination(operation),
            Variables = inputs.Variables,
        };
    }

    private void Note(PlacedOperation placed)
    {
        var operation = placed.Operation;
        Vendor.NoteUnread(operation.Extensions, placed.Place, leftOut);
        Vendor.NoteUnread(placed.Item.Extensions, Reading.Pointer.To("paths", placed.Path), leftOut);
        if (operation.Deprecated)
            leftOut.Add(placed.Place, "\"deprecated\" was left out: it has no date, and a definition says since when.");
        if (operation.Servers?.Count > 0 || placed.Item.Servers?.Count > 0)
            leftOut.Add(placed.Place, "Servers of its own were left out: every endpoint uses the connector's base URL.");
        if (operation.Callbacks?.Count > 0)
            leftOut.Add(placed.Place, "Callbacks were left out: a connector makes requests and receives none.");
        if (operation.Extensions?.ContainsKey("x-ms-trigger") == true)
            leftOut.Add(
                placed.Place,
                "\"x-ms-trigger\" was left out: flows start by hand or on a schedule, and call this endpoint like any other.");
        if (operation.Tags?.Count > 1)
            leftOut.Count(placed.Place, "tags beyond an operation's first were left out: an endpoint has one entity.");
        if (!string.IsNullOrWhiteSpace(operation.Description))
            leftOut.Count(placed.Place, "descriptions of operations were left out: an endpoint has a name.");
        if (operation.Responses?.Count > 0)
            leftOut.Count(
                placed.Place,
                "operations' response schemas were left out: a definition says where the records are, not what they look like.");
        if (operation.Security?.Count > 0)
            leftOut.Count(placed.Place, "operations with security of their own: every endpoint uses the method of the instance.");
    }
}
