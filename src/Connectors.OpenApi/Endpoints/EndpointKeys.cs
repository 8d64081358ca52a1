using Connectors.OpenApi.Operations;

namespace Connectors.OpenApi.Endpoints;

/// <summary>Gives each operation a key that says the same from version to version, whatever is added beside it.</summary>
internal static class EndpointKeys
{
    /// <returns>The key of each operation, in the order given.</returns>
    public static IReadOnlyList<string> For(IReadOnlyList<PlacedOperation> operations)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var twice = operations
            .Where(one => HasId(one))
            .GroupBy(one => Naming.EndpointKey(one.Operation.OperationId!), StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        return [.. operations.Select(one => Naming.Free(Key(one, twice), taken))];
    }

    // All operations that share an id are told apart, not all but the first: which one is first may change.
    private static string Key(PlacedOperation one, HashSet<string> twice)
    {
        if (!HasId(one)) return Naming.EndpointKey(one.Request);
        var id = Naming.EndpointKey(one.Operation.OperationId!);
        return twice.Contains(id) ? Naming.EndpointKey($"{id} ({one.Request})") : id;
    }

    private static bool HasId(PlacedOperation one) => !string.IsNullOrWhiteSpace(one.Operation.OperationId);
}
