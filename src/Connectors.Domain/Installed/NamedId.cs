namespace Connectors.Domain.Installed;

/// <summary>Something that has a name and a page of its own.</summary>
public sealed record NamedId(Guid Id, string Name);
