namespace Connectors.Domain.People;

/// <summary>Who did something.</summary>
public sealed record Person(Guid Id, string Name);

/// <summary>Who did something, and when (UTC).</summary>
public sealed record PersonAt(string Name, DateTime At);
