using Connectors.Application.Instances;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Instances;
using Connectors.Domain.Showing;

namespace Connectors.Web.Presentation;

/// <summary>Changes of an instance, in words.</summary>
public static class InstanceChangeWords
{
    public static string Title(InstanceRevision revision) => Title(revision.Kind, revision.Restored);

    /// <param name="kind">What was done.</param>
    /// <param name="restored">The restored revision; null for other changes.</param>
    public static string Title(InstanceChangeKind kind, int? restored) => kind switch
    {
        InstanceChangeKind.Added => "Added",
        InstanceChangeKind.Edited => "Edited",
        InstanceChangeKind.Removed => "Removed",
        InstanceChangeKind.PutBack => "Restored",
        InstanceChangeKind.Moved => "Moved to another version",
        InstanceChangeKind.Restored => $"Restored revision {restored}",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A change without words."),
    };

    /// <param name="change">One change.</param>
    /// <param name="content">The current definition of its connector, which names variables and methods.</param>
    public static string Of(InstanceChange change, ConnectorContent content) => change switch
    {
        InstanceChange.Renamed(var from, var to) => $"renamed from {Value(from)} to {Value(to)}",
        InstanceChange.MethodChosen(var from, var to) => $"sign-in method: {Method(from, content)} → {Method(to, content)}",
        InstanceChange.ValueChanged(var key, var from, var to) => $"{Variable(key, content)}: {Value(from)} → {Value(to)}",
        InstanceChange.CredentialEntered(var key) => $"{Variable(key, content)} entered",
        InstanceChange.CredentialRemoved(var key) => $"{Variable(key, content)} removed",
        InstanceChange.Limited(var from, var to) => $"rate limit: {Limit(from)} → {Limit(to)}",
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "A change without words."),
    };

    private static string Value(string? value) => value switch
    {
        null => "default",
        "" => "empty",
        _ => MarkedText.Value(ShownValues.Whole(value)),
    };

    private static string Limit(RateLimit? limit) => limit is null ? "default" : LimitWords.Of(limit);

    private static string Method(string key, ConnectorContent content) => Name(content.MethodOf(key)?.Name ?? key);

    private static string Variable(string key, ConnectorContent content) => Name(content.Authentication
        .SelectMany(method => method.Variables)
        .Concat(content.Variables)
        .FirstOrDefault(variable => variable.Key == key)?.Label ?? key);

    private static string Name(string text) => MarkedText.Name(ShownValues.Whole(text));
}
