namespace Connectors.Web.Presentation;

/// <summary>A page of things that happened, and whether an older one follows.</summary>
public sealed record Turn(int Number, bool HasOlder);
