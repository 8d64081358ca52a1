namespace Connectors.Data;

/// <summary>What a kind of database can say of its own health beyond reading and writing a row.</summary>
internal interface IDatabaseProbe
{
    /// <returns>What is wrong, in words; null where nothing is.</returns>
    Task<string?> FaultAsync(CancellationToken cancel);
}
