namespace Connectors.Data.Rows;

/// <summary>The set-up code of an installation that has no organisation yet: only its hash is kept.</summary>
internal sealed class SetupCodeRow
{
    /// <summary>The only key: copies of the application that start together can't issue two codes.</summary>
    public const int Only = 1;

    public int Id { get; set; } = Only;

    public required string Hash { get; set; }

    public DateTime IssuedAt { get; set; }
}
