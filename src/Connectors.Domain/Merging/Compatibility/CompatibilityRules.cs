using static Connectors.Domain.Merging.ChangeKind;
using static Connectors.Domain.Merging.Compatibility.Severity;

namespace Connectors.Domain.Merging.Compatibility;

/// <summary>The table: the first rule that is about a change judges it. What no rule is about is harmless.</summary>
internal static class CompatibilityRules
{
    private static readonly string[] Reading = ["GET", "HEAD", "OPTIONS"];

    public static IReadOnlyList<CompatibilityRule> All { get; } =
    [
        .. Endpoints(),
        .. EndpointParts(),
        .. FieldRules.All,
        .. SignIn(),
        .. Variables("variables"),
        .. Variables("endpoints[*].variables"),
        .. Variables("authentication[*].variables"),
        .. Connector(),
    ];

    private static IEnumerable<CompatibilityRule> Endpoints() =>
    [
        new("endpoint-removed", "endpoints[*]", [Removed], Breaking, "flows that use it stop working"),
        new("endpoint-renamed", "endpoints[*]", [Renamed], Breaking, "flows that use the old key no longer find it"),
        new("endpoint-added", "endpoints[*]", [Added], Harmless, "no flow uses it yet")
        {
            Widens = static change => Writes(change.NewText("method"u8))
        },
        new("method-changed", "endpoints[*].method", [], Breaking, "the request does something else")
        {
            Widens = static change => Writes(change.Texts.New) && !Writes(change.Texts.Old)
        },
        new("path-placeholder-renamed", "endpoints[*].path", [Changed], Harmless, "requests go to the same path")
        {
            When = static change => change.HasOnlyOtherPlaceholders
        },
        new("path-changed", "endpoints[*].path", [], Breaking, "requests go to a different path"),
        new("direction-restated", "endpoints[*].direction", [], Harmless, "the direction stays the same")
        {
            When = static change => change.KeepsDirection
        },
        new("direction-changed", "endpoints[*].direction", [], Breaking, "flows send data where they received it, or the reverse"),
        new("records-path-changed", "endpoints[*].records", [], Breaking, "the next step receives different records"),
        new("pagination-size-changed", "endpoints[*].pagination.size", [], Notable, "pages have a different number of records"),
        new("pagination-changed", "endpoints[*].pagination…", [], Breaking, "pages are requested in a different way"),
    ];

    private static IEnumerable<CompatibilityRule> EndpointParts() =>
    [
        new("body-described", "endpoints[*].body", [Removed], Harmless, "a step that fills in no field sends what it sent")
        {
            When = static change => change.IsBuiltFromFields
        },
        new("body-changed", "endpoints[*].body", [], Breaking, "a different body is sent"),
        new("content-type-changed", "endpoints[*].contentType", [], Breaking, "the body is sent in a different format"),
        new("header-removed", "endpoints[*].headers[*]", [Removed], Breaking, "requests no longer send it"),
        new("header-added", "endpoints[*].headers[*]", [Added], Harmless, "it is sent only where a value is given")
        {
            When = static change => change.IsSentOnlyIfGiven
        },
        new("header-added", "endpoints[*].headers[*]", [Added], Notable, "requests send it"),
        new("header-renamed", "endpoints[*].headers[*]", [Renamed], Harmless, "the letter case of a header's name has no meaning"),
        new("header-changed", "endpoints[*].headers…", [], Notable, "requests send a different value"),
        new("query-parameter-removed", "endpoints[*].query[*]", [Removed], Breaking, "requests no longer send it"),
        new("query-parameter-added", "endpoints[*].query[*]", [Added], Harmless, "it is sent only where a value is given")
        {
            When = static change => change.IsSentOnlyIfGiven
        },
        new("query-parameter-added", "endpoints[*].query[*]", [Added], Notable, "requests send it"),
        new("query-parameter-changed", "endpoints[*].query…", [], Notable, "requests send a different value"),
        new("endpoint-deprecated", "endpoints[*].deprecated", [Added, Changed], Notable, "it should no longer be used"),
        new("entity-changed", "endpoints[*].entity", [], Notable, "it moves to a different group"),
        new("endpoint-texts-changed", "endpoints[*].name", [], Harmless, "only the displayed name changes"),
    ];

    private static IEnumerable<CompatibilityRule> SignIn() =>
    [
        new("authentication-method-removed", "authentication[*]", [Removed], Breaking,
            "instances that use it need another sign-in method"),
        new("authentication-method-renamed", "authentication[*]", [Renamed], Breaking,
            "instances that use the old key no longer find it"),
        new("authentication-method-added", "authentication[*]", [Added], Harmless, "instances can use it"),
        new("authentication-kind-changed", "authentication[*].type", [], Breaking, "instances must sign in again"),
        new("scope-added", "authentication[*].scopes[*]", [Added], Breaking, "tokens lack it until the instance is signed in again")
        {
            Widens = static _ => true
        },
        new("scope-removed", "authentication[*].scopes[*]", [Removed], Notable, "new tokens get fewer permissions"),
        new("authentication-texts-changed", "authentication[*].name", [], Harmless, "only the displayed name changes"),
        new("authentication-address-changed", "authentication[*].authorizationUrl", [], Breaking, "people sign in at a different address")
        {
            Widens = static change => IsOtherHost(change)
        },
        new("authentication-address-changed", "authentication[*].tokenUrl", [], Breaking, "tokens come from a different address")
        {
            Widens = static change => IsOtherHost(change)
        },
        new("authentication-place-changed", "authentication[*].in", [], Breaking, "the key is sent in a different place"),
        new("authentication-place-changed", "authentication[*].parameter", [], Breaking, "the key is sent under a different name"),
        new("authentication-value-changed", "authentication[*].value", [], Breaking, "a different value is sent to sign in"),
    ];

    private static IEnumerable<CompatibilityRule> Variables(string list) =>
    [
        new("required-variable-added", $"{list}[*]", [Added], Breaking, "it needs a value before anything runs")
        {
            When = static change => change.NewFlag("required"u8) && change.NewText("default"u8) is null
        },
        new("variable-added", $"{list}[*]", [Added], Harmless, "it needs no value"),
        new("variable-removed", $"{list}[*]", [Removed], Breaking, "values given for it are no longer used"),
        new("variable-required", $"{list}[*].required", [Added, Changed], Harmless, "its default is used where no value is given")
        {
            When = static change => change.Variable is { Default: not null }
        },
        new("variable-required", $"{list}[*].required", [Added, Changed], Breaking, "it needs a value before anything runs"),
        new("variable-optional", $"{list}[*].required", [Removed], Harmless, "it no longer needs a value"),
        new("default-removed", $"{list}[*].default", [Removed], Breaking, "it needs a value before anything runs")
        {
            When = static change => change.Variable is { Required: true }
        },
        new("default-changed", $"{list}[*].default", [Removed], Notable, "nothing is sent where no value is given"),
        new("default-changed", $"{list}[*].default", [], Notable, "a different value is sent where none is given"),
        new("variable-secret-changed", $"{list}[*].secret", [], Notable, "its value is stored differently"),
        new("variable-texts-changed", $"{list}[*]…", [], Harmless, "only the form changes"),
    ];

    private static IEnumerable<CompatibilityRule> Connector() =>
    [
        new("host-changed", "baseUrl", [], Breaking, "requests and credentials go to a different host")
        {
            When = static change => IsOtherHost(change),
            Widens = static _ => true
        },
        new("base-url-changed", "baseUrl", [], Breaking, "requests go to a different address"),
        new("rate-limit-lowered", "rateLimit.requests", [Changed], Notable, "flows take longer")
        {
            When = static change => change.Numbers.New < change.Numbers.Old
        },
        new("rate-limit-added", "rateLimit", [Added], Notable, "flows may take longer"),
        new("rate-limit-changed", "rateLimit…", [], Notable, "flows run at a different pace"),
    ];

    private static bool Writes(string? method) => method is not null && !Reading.Contains(method);

    private static bool IsOtherHost(JudgedChange change) =>
        change.Texts is (not null, not null) texts && HostOf(texts.Old) != HostOf(texts.New);

    private static string HostOf(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0;
        var end = url.IndexOfAny(['/', '?', '#'], start);
        return (end < 0 ? url[start..] : url[start..end]).ToUpperInvariant();
    }
}
