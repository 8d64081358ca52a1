using Connectors.Domain.Ids;

namespace Connectors.Domain.Installed;

/// <summary>Something that has a name and a page of its own.</summary>
public sealed record Named<TId>(TId Id, string Name)
    where TId : struct, IId<TId>;
