using System.Text.Json;
using Connectors.Cli.Reading;
using Connectors.Cli.Terminals;
using Connectors.Domain.Definitions.Reading;
using Connectors.Domain.Merging;

namespace Connectors.Cli.Merging;

/// <summary>
/// Answers to the questions of a merge: a list of decisions, or a whole report of <c>merge --format json</c> with its decisions
/// answered. A decision has <c>path</c> and <c>choice</c>: <c>mine</c>, <c>theirs</c>, or <c>value</c> with a <c>value</c>.
/// </summary>
internal static class DecisionsFile
{
    private const string Choices = "a choice: \"mine\", \"theirs\", or \"value\" with a value; leave the choice out to decide later";

    /// <param name="json">The bytes of the file.</param>
    /// <param name="fault">What is wrong, with its JSON pointer; null where all could be read.</param>
    public static IReadOnlyList<Decision> Read(ReadOnlyMemory<byte> json, out string? fault)
    {
        fault = null;
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var place = "";
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("decisions", out var inner))
                (root, place) = (inner, "/decisions");
            if (root.ValueKind == JsonValueKind.Array) return ReadAll(root, place, out fault);
            fault = "must be a list of decisions: [ { \"path\": …, \"choice\": \"mine\" }, … ]";
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            fault = broken is JsonException syntax ? JsonSyntax.Explain(syntax, json.Span) : "must be a list of decisions";
        }

        return [];
    }

    private static List<Decision> ReadAll(JsonElement list, string place, out string? fault)
    {
        var decisions = new List<Decision>();
        fault = null;
        foreach (var (element, index) in list.EnumerateArray().Select((element, index) => (element, index)))
        {
            if (ReadOne(element) is { } decision) decisions.Add(decision);
            else fault ??= $"{place}/{index}: a decision has a path and {Choices}";
        }

        return decisions;
    }

    private static Decision? ReadOne(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object || Text(element, "path") is not { } path) return null;
        var value = Json(element, "value");
        DecisionChoice? choice = Text(element, "choice") switch
        {
            "mine" => DecisionChoice.Mine,
            "theirs" => DecisionChoice.Theirs,
            "value" when value is not null => DecisionChoice.Value,
            null when !element.TryGetProperty("choice", out var given) || given.ValueKind == JsonValueKind.Null => DecisionChoice.Undecided,
            _ => null,
        };
        return choice is { } known
            ? new Decision(path, known) { Mine = Json(element, "mine"), Theirs = Json(element, "theirs"), Value = value }
            : null;
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Json(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetRawText() : null;

    /// <summary>Reads the file that the call names and writes its fault to standard error.</summary>
    /// <param name="terminal">Where faults go.</param>
    /// <param name="file">The file; null for no answers.</param>
    /// <param name="exitCode">Raised to the exit code of the file.</param>
    /// <returns>The answers, or null.</returns>
    public static IReadOnlyList<Decision>? Read(Terminal terminal, string? file, ref int exitCode)
    {
        if (file is null) return [];
        var input = new DocumentInput(terminal).Read(file);
        var fault = input is InputResult.Unreadable unreadable ? unreadable.Why
            : input is InputResult.TooLong ? "is too long for a list of decisions"
            : null;
        IReadOnlyList<Decision> decisions = input is InputResult.Read read ? Read(read.Bytes, out fault) : [];
        if (fault is null) return decisions;
        terminal.Error.WriteLine(Visible.Text($"{file}: {fault}"));
        exitCode = Math.Max(exitCode, input is InputResult.Unreadable ? ExitCode.CallAtFault : ExitCode.DocumentAtFault);
        return null;
    }
}
