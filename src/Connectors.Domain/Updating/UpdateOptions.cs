using Connectors.Domain.Comparing;
using Connectors.Domain.Updating.Options;

namespace Connectors.Domain.Updating;

/// <summary>The ways to take a newer release, recommended first.</summary>
public static class UpdateOptions
{
    public static IReadOnlyList<UpdateOption> All { get; } = [new Update(), new InstallAlongside(), new Overwrite()];

    /// <summary>The ways for an entry in this state: none where it is up to date or custom.</summary>
    public static IReadOnlyList<UpdateOption> For(Comparison comparison) =>
        comparison.IsUpdateAvailable ? [.. All.Where(option => option.Suits(comparison.Integrity))] : [];
}
