using Connectors.Domain.Definitions.Importing.Samples;
using Connectors.OpenApi.Collections.Requests;

namespace Connectors.OpenApi.Collections.Building;

/// <summary>The requests of one host, and the base URL that they have in common.</summary>
/// <param name="Origin">Scheme, host and port.</param>
/// <param name="BasePath">The start of all their paths; empty, or starting with a slash.</param>
/// <param name="Requests">The requests with their addresses.</param>
internal sealed record CollectedAddresses(
    string Origin, string BasePath, IReadOnlyList<(CollectedRequest Request, RequestAddress Address)> Requests)
{
    /// <summary>The host with the most requests, the first of them where several have. The others are noted.</summary>
    /// <returns>Null where no request has an address.</returns>
    public static CollectedAddresses? Of(Collected collected, ImportNotes report)
    {
        var all = new List<(CollectedRequest Request, RequestAddress Address)>();
        foreach (var request in collected.Requests)
        {
            var (address, fault) = RequestAddress.Read(request.Url);
            if (address is null) report.Add(request.Place, $"The request was left out. {fault}", Importance.Missing);
            else all.Add((request, address));
        }

        var hosts = all.GroupBy(one => one.Address.Origin, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ToList();
        if (hosts.Count == 0) return null;
        foreach (var (request, address) in hosts.Skip(1).SelectMany(host => host))
        {
            report.Name(
                request.Place,
                $"requests to other hosts than {hosts[0].Key} were left out, since a connector has one base URL",
                $"{request.Method} {address.Origin}{Shortened(address.Path)}",
                Importance.Missing);
        }

        List<(CollectedRequest Request, RequestAddress Address)> chosen = [.. hosts[0]];
        return new CollectedAddresses(hosts[0].Key, Common(chosen), chosen);
    }

    // A path may hold a credential: enough of it is shown to be found.
    private static string Shortened(string path) => path.Split('/') is [_, var first, ..] rest
        ? $"/{(RequestAddress.IsCredential(first) ? "…" : first)}{(rest.Length > 2 ? "/…" : "")}"
        : path;

    private static string Common(IReadOnlyList<(CollectedRequest Request, RequestAddress Address)> all)
    {
        var starts = all.Select(one => one.Address.Path[..one.Address.BaseLength(Math.Min(one.Request.BaseLength, one.Address.Path.Length))]
            .Split('/')).ToList();
        var count = 0;
        while (starts.TrueForAll(start => start.Length > count && start[count] == starts[0][count])) count++;
        return string.Join('/', starts[0].Take(count));
    }
}
