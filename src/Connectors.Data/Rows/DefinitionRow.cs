namespace Connectors.Data.Rows;

/// <summary>A definition, kept once however many releases, connectors and revisions have it. Never changed, never deleted.</summary>
internal sealed class DefinitionRow
{
    public required string Fingerprint { get; set; }

    /// <summary>The canonical form, as <see cref="DefinitionBytes"/> packs it.</summary>
    public required byte[] Json { get; set; }
}
