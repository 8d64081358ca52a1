using Connectors.Domain.Definitions.Importing.Samples;
using Connectors.Domain.Definitions.Parts;
using Connectors.OpenApi.Collections.Requests;

namespace Connectors.OpenApi.Collections.Building;

/// <summary>A connector of what was collected.</summary>
/// <param name="Content">The connector; not checked yet.</param>
/// <param name="Places">The place of each endpoint in the file, by its key.</param>
internal sealed record CollectedContent(ConnectorContent Content, IReadOnlyDictionary<string, string> Places)
{
    private const int LongestName = 200, LongestSummary = 4_000;

    /// <returns>Null where no request has an address.</returns>
    public static CollectedContent? Of(Collected collected, ImportNotes report)
    {
        if (CollectedAddresses.Of(collected, report) is not { } host) return null;
        var baseUrl = host.Origin + host.BasePath;
        var shared = RequestEndpoint.Placeholders(baseUrl).Select(name => Shared(name, collected, report)).ToList();
        var endpoints = new SampledEndpoints(collected, shared, report);
        foreach (var (request, address) in host.Requests) endpoints.Read(request, address, host.BasePath.Length);
        var content = new ConnectorContent
        {
            Name = report.Fit(collected.Name, LongestName, "") ?? host.Requests[0].Address.SystemName(),
            Summary = report.Fit(collected.Summary, LongestSummary, ""),
            BaseUrl = baseUrl,
            Variables = shared,
            Endpoints = endpoints.Finish(),
            Authentication = endpoints.Methods,
        };
        return new CollectedContent(content, endpoints.Places);
    }

    private static Variable Shared(string name, Collected collected, ImportNotes report)
    {
        var isHost = collected.Hosts.Contains(name);
        if (isHost)
        {
            report.Add(
                "",
                $"The file gives no value for {{{{{name}}}}}, the start of the URLs: it became an input of the connector for the host.",
                Importance.Decided);
        }

        return new Variable
        {
            Key = name,
            Label = isHost ? "Host" : null,
            Help = isHost ? "The file names no host. Example: api.example.com" : null,
            Default = collected.Defaults.TryGetValue(name, out var value) ? report.Default(value, "") : null,
            Required = true,
        };
    }
}
