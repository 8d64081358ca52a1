using Connectors.Domain.Comparing;

namespace Connectors.Domain.Updating.Options;

/// <summary>The ways to take a newer release, recommended first.</summary>
public static class UpdateOptions
{
    public static IReadOnlyList<UpdateOption> All { get; } = [new Update(), new KeepChanges(), new InstallAlongside(), new Overwrite()];

    /// <summary>The ways that suit a connector in this state: none where it is up to date or custom.</summary>
    public static IEnumerable<UpdateOption> For(Comparison comparison) => Of(All, comparison);

    internal static IEnumerable<UpdateOption> Of(IEnumerable<UpdateOption> ways, Comparison comparison) =>
        comparison.IsUpdateAvailable ? ways.Where(option => option.Suits(comparison.Integrity)) : [];
}
