using Connectors.Domain.Definitions;
using Microsoft.Extensions.Caching.Memory;

namespace Connectors.Data;

/// <summary>Definitions that were read lately, by their fingerprints: they never change, so a cached one is never stale.</summary>
public sealed class DefinitionCache : IDisposable
{
    /// <summary>The most that is kept, in bytes of canonical JSON; as typed values they take a few times as much.</summary>
    public const long MostBytes = 32 * 1024 * 1024;

    private readonly MemoryCache _definitions = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    public ConnectorDefinition? Find(string fingerprint) => _definitions.Get<ConnectorDefinition>(fingerprint);

    public void Add(ConnectorDefinition definition) => _definitions.Set(
        definition.Fingerprint.ToString(), definition, new MemoryCacheEntryOptions { Size = definition.Canonical.Length });

    public void Dispose() => _definitions.Dispose();
}
