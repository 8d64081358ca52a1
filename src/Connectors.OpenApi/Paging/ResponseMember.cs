using Connectors.Domain.Requests;
using Connectors.OpenApi.Schemas;

namespace Connectors.OpenApi.Paging;

/// <summary>A value in a response, outside of its lists, which may say where the next page is.</summary>
/// <param name="Names">Its path.</param>
/// <param name="Shape">What it is.</param>
/// <param name="Siblings">The plain names beside it.</param>
internal sealed record ResponseMember(IReadOnlyList<string> Names, SchemaShape Shape, IReadOnlySet<string> Siblings)
{
    private const int DeepestLevel = 3, MostContainers = 5;

    private static readonly HashSet<string> Containers = new(StringComparer.Ordinal)
    {
        "data", "result", "results", "response", "responsedata", "body", "payload", "content", "d", "links", "link", "info", "next",
        "resultset", "resultinfo", "querylocator", "additionaldata", "after",
    };

    public string Plain => PlainName.Of(Names[^1]);

    /// <summary>The plain name of what it is in; empty at the root.</summary>
    public string Owner => Names.Count > 1 ? PlainName.Of(Names[^2]) : "";

    public string Path => MemberPath.To(Names);

    /// <summary>The values of a response that are at most three levels inside of what envelopes use for paging.</summary>
    public static IReadOnlyList<ResponseMember> In(SchemaShape response) => [.. In(response, [])];

    private static IEnumerable<ResponseMember> In(SchemaShape owner, IReadOnlyList<string> at)
    {
        var siblings = owner.Properties.Keys.Select(PlainName.Of).ToHashSet(StringComparer.Ordinal);
        var members = owner.Properties.Select(member => (member.Key, Shape: SchemaShape.Of(member.Value))).ToList();
        foreach (var (name, shape) in members.Where(member => member.Shape.IsScalar))
            yield return new ResponseMember([.. at, name], shape, siblings);
        if (at.Count == DeepestLevel) yield break;
        foreach (var (name, shape) in members
            .Where(member => member.Shape.IsObject && MayPage(PlainName.Of(member.Key)))
            .Take(MostContainers))
        {
            foreach (var further in In(shape, [.. at, name])) yield return further;
        }
    }

    private static bool MayPage(string plain) =>
        Containers.Contains(plain)
        || plain.Contains("pag", StringComparison.Ordinal) || plain.Contains("meta", StringComparison.Ordinal)
        || plain.Contains("cursor", StringComparison.Ordinal);
}
