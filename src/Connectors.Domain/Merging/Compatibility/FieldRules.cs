using static Connectors.Domain.Merging.ChangeKind;
using static Connectors.Domain.Merging.Compatibility.Severity;

namespace Connectors.Domain.Merging.Compatibility;

/// <summary>The rows of the table of rules that are about fields: of bodies that are sent, and of records that come back.</summary>
internal static class FieldRules
{
    private const string Sent = "endpoints[*].fields[*]", Returned = "endpoints[*].returns[*]";

    public static IEnumerable<CompatibilityRule> All => [.. Sending(), .. SentKinds(), .. SentValues(), .. Returning()];

    private static IEnumerable<CompatibilityRule> Sending() =>
    [
        new("field-described", Sent, [Added], Harmless, "the body was sent before without saying what it holds")
        {
            When = static change => change.Field is { WasUndescribed: true }
        },
        new("field-added", Sent, [Added], Notable, "it is always sent")
        {
            When = static change => change.Field is { New.Constant: not null }
        },
        new("field-added", Sent, [Added], Harmless, "its default is sent where no value is given")
        {
            When = static change => change.Field is { New.Required: true, NeedsNoValue: true }
        },
        new("required-field-added", Sent, [Added], Breaking, "it needs a value in everything that is sent")
        {
            When = static change => change.Field is { New.Required: true, IsInSentObject: true }
        },
        new("field-added", Sent, [Added], Harmless, "it is sent only where a value is given"),
        new("field-removed", Sent, [Removed], Notable, "the definition no longer says what the body holds")
        {
            When = static change => change.Field is { IsUndescribed: true, Endpoints.New.Body: "{{payload}}" }
        },
        new("field-removed", Sent, [Removed], Harmless, "it was never sent")
        {
            When = static change => change.Field is { Old.ReadOnly: true }
        },
        new("field-removed", Sent, [Removed], Breaking, "values given for it are no longer sent"),
        new("field-renamed", Sent, [Renamed], Breaking, "values given under the old name are no longer sent"),
    ];

    private static IEnumerable<CompatibilityRule> SentKinds() =>
    [
        new("field-required", $"{Sent}.required", [Added, Changed], Harmless, "its default is sent where no value is given")
        {
            When = static change => change.Field is { NeedsNoValue: true }
        },
        new("field-required", $"{Sent}.required", [Added, Changed], Breaking, "it needs a value in everything that is sent"),
        new("field-optional", $"{Sent}.required", [Removed], Harmless, "it no longer needs a value"),
        new("field-type-changed", $"{Sent}.type", [], Harmless, "every value that it took is still taken")
        {
            When = static change => change.Field is { IsWidened: true }
        },
        new("field-type-changed", $"{Sent}.type", [], Breaking, "values that it took may be rejected"),
        new("field-format-changed", $"{Sent}.format", [Changed], Harmless, "every value that it took is still taken")
        {
            When = static change => change.Field is { IsLargerNumber: true }
        },
        new("field-format-changed", $"{Sent}.format", [Changed], Breaking, "values that it took may be rejected"),
        new("field-format-changed", $"{Sent}.format", [Added], Notable, "the third party says how it is written"),
    ];

    private static IEnumerable<CompatibilityRule> SentValues() =>
    [
        new("field-values-narrowed", $"{Sent}.allowed[*]", [Added], Breaking, "only the listed values are taken")
        {
            When = static change => change.Field is { Old.Allowed.Count: 0 }
        },
        new("field-values-narrowed", $"{Sent}.allowed[*]", [Removed], Breaking, "it is no longer taken")
        {
            When = static change => change.Field is { New.Allowed.Count: > 0 }
        },
        new("field-values-widened", $"{Sent}.allowed[*]", [], Harmless, "every value that it took is still taken"),
        new("field-read-only", $"{Sent}.readOnly", [Added, Changed], Breaking, "values given for it are no longer sent"),
        new("field-constant-added", $"{Sent}.constant", [Added], Breaking, "values given for it are no longer sent"),
        new("field-constant-removed", $"{Sent}.constant", [Removed], Breaking, "it needs a value in everything that is sent")
        {
            When = static change => change.Field is { New: { Required: true, Default: null } }
        },
        new("field-constant-changed", $"{Sent}.constant", [], Notable, "a different value is sent without asking"),
        new("field-default-removed", $"{Sent}.default", [Removed], Breaking, "it needs a value in everything that is sent")
        {
            When = static change => change.Field is { New: { Required: true, Constant: null } }
        },
        new("field-default-changed", $"{Sent}.default", [], Notable, "a different value is sent where none is given")
        {
            When = static change => change.Field is { New.Required: true }
        },
        new("field-texts-changed", $"{Sent}…", [], Harmless, "only the form changes"),
    ];

    private static IEnumerable<CompatibilityRule> Returning() =>
    [
        new("returned-field-added", Returned, [Added], Harmless, "no flow uses it yet"),
        new("returned-field-removed", Returned, [Removed], Notable, "the definition no longer says what records hold")
        {
            When = static change => change.Field is { IsUndescribed: true }
        },
        new("returned-field-removed", Returned, [Removed], Breaking, "steps that use it get nothing"),
        new("returned-field-renamed", Returned, [Renamed], Breaking, "steps that use the old name get nothing"),
        new("returned-field-optional", $"{Returned}.required", [Removed], Breaking, "records may come without it"),
        new("returned-field-required", $"{Returned}.required", [], Harmless, "every record has it"),
        new("returned-field-type-changed", $"{Returned}.type", [], Harmless, "every value is one that came before")
        {
            When = static change => change.Field is { IsNarrowed: true }
        },
        new("returned-field-type-changed", $"{Returned}.type", [], Breaking, "steps that use it get a different kind of value"),
        new("returned-field-format-changed", $"{Returned}.format", [Changed], Notable, "its values are written in a different way"),
        new("returned-field-values-changed", $"{Returned}.allowed[*]", [Added], Notable, "it may have a value that steps don't know")
        {
            When = static change => change.Field is { Old.Allowed.Count: > 0 }
        },
        new("returned-field-texts-changed", $"{Returned}…", [], Harmless, "only what people read of it changes"),
    ];
}
