using Connectors.Domain.Definitions;

namespace Connectors.Domain.Catalog;

/// <summary>One published version of a package. Its version and its definition never change.</summary>
/// <param name="Package">The package.</param>
/// <param name="Version">The version.</param>
/// <param name="Fingerprint">The definition that it carries.</param>
/// <param name="IsWithdrawn">Whether it is no longer offered.</param>
public sealed record Release(PackageId Package, ReleaseVersion Version, Fingerprint Fingerprint, bool IsWithdrawn = false);
