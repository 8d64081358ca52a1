namespace Connectors.OpenApi.Records;

/// <summary>What the parameters of an operation say of its response.</summary>
/// <param name="AsksForPages">Whether one asks for a page.</param>
/// <param name="LimitsRecords">Whether one says how many records there are at most.</param>
internal sealed record PageHints(bool AsksForPages, bool LimitsRecords);
