namespace Connectors.Demo.Large;

/// <summary>What happens to a product after its first release.</summary>
/// <param name="Later">Its later releases, oldest first.</param>
internal sealed record Story(params IReadOnlyList<ReleaseStep> Later)
{
    /// <summary>Which release is installed, from 0.</summary>
    public int Installed { get; init; }

    /// <summary>What the organisation changes; null for a connector that is not modified.</summary>
    public LargeEdit? Edit { get; init; }
}
