using System.Text.Json;
using System.Text.Json.Serialization;
using Connectors.Cli.Terminals;
using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Merging;
using Connectors.Domain.Merging.Compatibility;

namespace Connectors.Cli.Writing;

/// <summary>One difference, for programs. A value that a side lacks is left out.</summary>
internal sealed record ChangeReport(
    string Kind,
    string Path,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonElement? Old,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonElement? New,
    string Words)
{
    public static ChangeReport Of(Change change) =>
        new(Terms.Of(change.Kind), change.Path, JsonValue.Of(change.Old), JsonValue.Of(change.New), change.Words);
}

/// <summary>What a program learns about two definitions.</summary>
internal sealed record DiffReport(bool Same, IReadOnlyList<ChangeReport> Changes);

/// <summary>One question of a merge and its answer, in the form that <c>--decisions</c> reads.</summary>
/// <remarks>A side that has nothing there is left out; one that has the value null says null.</remarks>
internal sealed record DecisionReport(string Path, string Reason, string Words, string? Choice, bool Stale)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonElement? Baseline { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonElement? Mine { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonElement? Theirs { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonElement? Value { get; init; }

    public static DecisionReport Of(Decision decision) => new(
        decision.Path,
        Terms.Of(decision.Reason),
        decision.Words,
        decision.Choice == DecisionChoice.Undecided ? null : Terms.Of(decision.Choice),
        decision.IsStale)
    {
        Baseline = JsonValue.Of(decision.Baseline),
        Mine = JsonValue.Of(decision.Mine),
        Theirs = JsonValue.Of(decision.Theirs),
        Value = JsonValue.Of(decision.Value),
    };
}

/// <summary>One edit and its fate.</summary>
internal sealed record LedgerReport(string Path, string Kind, string Words, string Fate, IReadOnlyList<string> Decisions)
{
    public static LedgerReport Of(LedgerRow row) =>
        new(row.Edit.Path, Terms.Of(row.Edit.Kind), row.Edit.Words, Terms.Of(row.Fate), row.Decisions);
}

/// <summary>What a program learns about a merge. The names of the properties are promised.</summary>
internal sealed record MergeReport
{
    /// <summary>The exit code of a merge.</summary>
    public static int Exit(MergeResult merge) => merge.IsClean ? ExitCode.Fine : ExitCode.DocumentAtFault;

    /// <summary>The case of a batch; null of a single merge.</summary>
    public string? Id { get; init; }

    /// <summary>Whether the result can be applied.</summary>
    public bool Clean { get; init; }

    /// <summary>Of the result; null without one.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The merged definition; with open decisions, as if all were decided for mine.</summary>
    public JsonElement? Result { get; init; }

    public IReadOnlyList<DecisionReport> Decisions { get; init; } = [];

    /// <summary>A row for every edit of mine.</summary>
    public IReadOnlyList<LedgerReport> Ledger { get; init; } = [];

    /// <summary>A row for every edit of theirs.</summary>
    public IReadOnlyList<LedgerReport> TheirLedger { get; init; } = [];

    /// <summary>Answers that fit nothing.</summary>
    public IReadOnlyList<string> UnusedDecisions { get; init; } = [];

    /// <summary>What is wrong with the documents, or with what the answers make of them.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    public static MergeReport Of(MergeResult merge, string? id = null) => new()
    {
        Id = id,
        Clean = merge.IsClean,
        Fingerprint = merge.Definition?.Fingerprint.ToString(),
        Result = merge.Definition is { } definition ? JsonElement.Parse(definition.ToText()) : null,
        Decisions = [.. merge.Decisions.Select(DecisionReport.Of)],
        Ledger = [.. merge.Ledger.Select(LedgerReport.Of)],
        TheirLedger = [.. merge.TheirLedger.Select(LedgerReport.Of)],
        UnusedDecisions = merge.UnusedAnswers,
        Faults = merge.Faults,
    };
}

/// <summary>What a program learns about the compatibility of two definitions.</summary>
internal sealed record CompatReport(
    bool Breaking,
    string Needs,
    string? Published,
    string? Complaint,
    IReadOnlyList<FindingReport> Findings,
    IReadOnlyList<FindingReport> Widening);

/// <summary>One judged change.</summary>
internal sealed record FindingReport(string Rule, string Severity, string Path, string Words)
{
    public static FindingReport Of(Finding finding) => new(finding.Rule, Terms.Of(finding.Severity), finding.Path, finding.Words);
}

/// <summary>JSON text as a part of a larger JSON document.</summary>
internal static class JsonValue
{
    public static JsonElement? Of(string? json) => json is null ? null : JsonElement.Parse(json);
}
