namespace Connectors.Domain.Merging;

/// <summary>Merges base URLs by scheme, host and path, so my host and their path are both in the result.</summary>
internal static class AddressMerge
{
    /// <returns>The merged address, or null where both sides changed the same part in their own way.</returns>
    public static string? TryMerge(string baseline, string mine, string theirs)
    {
        var (b, m, t) = (Parts(baseline), Parts(mine), Parts(theirs));
        return Part(b.Scheme, m.Scheme, t.Scheme) is { } scheme
            && Part(b.Host, m.Host, t.Host) is { } host
            && Part(b.Path, m.Path, t.Path) is { } path
            ? scheme + host + path
            : null;
    }

    private static string? Part(string baseline, string mine, string theirs) =>
        baseline == mine || mine == theirs ? theirs : baseline == theirs ? mine : null;

    private static (string Scheme, string Host, string Path) Parts(string address)
    {
        var host = address.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0;
        var path = address.IndexOfAny(['/', '?', '#', '\\'], host) is >= 0 and var end ? end : address.Length;
        return (address[..host], address[host..path], address[path..]);
    }
}
