using Connectors.Domain.Definitions.Importing.Samples;
using Connectors.Domain.Definitions.Parts;
using Connectors.OpenApi.Collections.Requests;
using Connectors.OpenApi.Endpoints;
using Connectors.OpenApi.Fields;
using Connectors.OpenApi.Paging;

namespace Connectors.OpenApi.Collections.Building;

/// <summary>Makes endpoints of the requests of one host, and gathers how they sign in.</summary>
internal sealed class SampledEndpoints(Collected collected, IReadOnlyList<Variable> shared, ImportNotes report)
{
    private const int LongestName = 200;
    private const string Record = "{{payload}}";

    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly SampleNotes _notes = new(report);
    private readonly List<(Endpoint Endpoint, string Place)> _read = [];
    private readonly SampledSignIns _signIns = new();

    /// <summary>The place of each endpoint in the file, by its key.</summary>
    public IReadOnlyDictionary<string, string> Places =>
        _read.ToDictionary(one => one.Endpoint.Key, one => one.Place, StringComparer.Ordinal);

    /// <summary>The sign-in methods of all requests.</summary>
    public IReadOnlyList<AuthenticationMethod> Methods => _signIns.All(report);

    /// <param name="request">The request.</param>
    /// <param name="address">Its address.</param>
    /// <param name="baseLength">How much of the address's path the base URL has.</param>
    public void Read(CollectedRequest request, RequestAddress address, int baseLength)
    {
        var notes = new RequestNotes();
        var secrets = new RequestSecrets(collected.Source, notes);
        request.SignIn?.Invoke(secrets);
        if (address.User is { } user && !secrets.HasMethod) secrets.Basic(hasPassword: user.Contains(':', StringComparison.Ordinal));
        var sample = request.Sample with { Method = request.Method, Path = address.Path[baseLength..] };
        var endpoint = RequestEndpoint.Read(sample with { Queries = [address.Query, .. sample.Queries] }, secrets, notes);
        RequestEndpoint.NoteCookies(request.Cookies.Select(cookie => $"{cookie}="), notes);
        secrets.Take(RequestEndpoint.Placeholders(endpoint), collected.Secrets);
        _signIns.Add(secrets);
        _notes.Add(request.Place, notes);
        endpoint = endpoint with
        {
            Key = Naming.Free(Naming.EndpointKey(endpoint.Key), _keys),
            Name = report.Fit(request.Name, LongestName, request.Place),
            Entity = report.Fit(request.Entity, LongestName, request.Place),
        };
        _read.Add((Answered(request, WithFields(request, endpoint)), request.Place));
    }

    /// <summary>The endpoints, each with its inputs.</summary>
    public IReadOnlyList<Endpoint> Finish()
    {
        _notes.Finish();
        var known = shared.Concat(_signIns.Further).Concat(_signIns.OfAll)
            .Select(variable => variable.Key)
            .ToHashSet(StringComparer.Ordinal);
        return [.. _read.Select(one => one.Endpoint with { Variables = Inputs(one.Endpoint, known) })];
    }

    // A body of JSON without placeholders says what can be sent, not what is to be sent.
    private Endpoint WithFields(CollectedRequest request, Endpoint endpoint)
    {
        var hasPlaceholders = endpoint.Body is { } body && body != Record && body.Contains("{{", StringComparison.Ordinal);
        if (request.Bodies.Count == 0 || hasPlaceholders) return endpoint;
        var fields = new FieldReading(FieldUse.Sent, request.Place, endpoint.Key, report).Read(SampleSchema.Of(request.Bodies));
        return fields.Count == 0 ? endpoint : endpoint with { Body = null, Fields = fields };
    }

    private Endpoint Answered(CollectedRequest request, Endpoint endpoint)
    {
        if (request.Responses.Count == 0) return endpoint;
        var operation = PagedOperation.Of(SampledOperation.Of(request, endpoint, collected.Defaults));
        var paging = PagingReading.Read(operation);
        new DecisionNotes(report).Note(endpoint.Key, operation, paging);
        return endpoint with
        {
            Query = [.. endpoint.Query.Where(one => paging.Taken.All(taken => taken.Name != one.Key))],
            Records = operation.Records.Path,
            Returns = new FieldReading(FieldUse.Returned, request.Place, endpoint.Key, report).Read(operation.Records.Item),
            Pagination = paging.Pagination,
        };
    }

    // An empty parameter of the query is left out, so that only what else needs a value is required.
    private List<Variable> Inputs(Endpoint endpoint, HashSet<string> known)
    {
        var required = RequestEndpoint.Placeholders(endpoint with { Query = [] });
        return
        [
            .. RequestEndpoint.Placeholders(endpoint).Where(name => !known.Contains(name)).Select(name => new Variable
            {
                Key = name,
                Required = required.Contains(name),
                Default = collected.Defaults.TryGetValue(name, out var value) ? report.Default(value, "") : null,
            }),
        ];
    }
}
