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
        .. SignIn(),
        .. Variables("variables"),
        .. Variables("endpoints[*].variables"),
        .. Variables("authentication[*].variables"),
        .. Connector(),
    ];

    private static IEnumerable<CompatibilityRule> Endpoints() =>
    [
        new("endpoint-removed", "endpoints[*]", [Removed], Breaking, "flows that use it stop"),
        new("endpoint-renamed", "endpoints[*]", [Renamed], Breaking, "flows that use it under its old key no longer find it"),
        new("endpoint-added", "endpoints[*]", [Added], Harmless, "nothing uses it yet")
        {
            Widens = static change => Writes(change.NewText("method"u8))
        },
        new("method-changed", "endpoints[*].method", [], Breaking, "the request does something else")
        {
            Widens = static change => Writes(change.Texts.New) && !Writes(change.Texts.Old)
        },
        new("path-changed", "endpoints[*].path", [], Breaking, "requests go somewhere else"),
        new("direction-restated", "endpoints[*].direction", [], Harmless, "what it did before")
        {
            When = static change => change.KeepsDirection
        },
        new("direction-changed", "endpoints[*].direction", [], Breaking, "flows hand over data where they received some, or the reverse"),
        new("records-path-changed", "endpoints[*].records", [], Breaking, "the next shape receives something else"),
        new("pagination-size-changed", "endpoints[*].pagination.size", [], Notable, "pages hold another number of records"),
        new("pagination-changed", "endpoints[*].pagination…", [], Breaking, "records are asked for in another way"),
    ];

    private static IEnumerable<CompatibilityRule> EndpointParts() =>
    [
        new("body-changed", "endpoints[*].body", [], Breaking, "another body is sent"),
        new("content-type-changed", "endpoints[*].contentType", [], Breaking, "the body is sent as something else"),
        new("header-removed", "endpoints[*].headers[*]", [Removed], Breaking, "requests lack it"),
        new("header-added", "endpoints[*].headers[*]", [Added], Notable, "requests carry it"),
        new("header-changed", "endpoints[*].headers…", [], Notable, "requests carry another value"),
        new("query-parameter-removed", "endpoints[*].query[*]", [Removed], Breaking, "requests lack it"),
        new("query-parameter-added", "endpoints[*].query[*]", [Added], Notable, "requests carry it"),
        new("query-parameter-changed", "endpoints[*].query…", [], Notable, "requests carry another value"),
        new("endpoint-deprecated", "endpoints[*].deprecated", [Added, Changed], Notable, "it should no longer be used"),
        new("entity-changed", "endpoints[*].entity", [], Notable, "flows find it in another group"),
        new("endpoint-texts-changed", "endpoints[*].name", [], Harmless, "people see another name"),
    ];

    private static IEnumerable<CompatibilityRule> SignIn() =>
    [
        new("authentication-method-removed", "authentication[*]", [Removed], Breaking,
            "instances that use it must be signed in again in another way"),
        new("authentication-method-renamed", "authentication[*]", [Renamed], Breaking,
            "instances that use it under its old key no longer find it"),
        new("authentication-method-added", "authentication[*]", [Added], Harmless, "instances can use it"),
        new("authentication-kind-changed", "authentication[*].type", [], Breaking, "instances must be signed in again"),
        new("scope-added", "authentication[*].scopes[*]", [Added], Breaking, "tokens do not have it until somebody signs in again")
        {
            Widens = static _ => true
        },
        new("scope-removed", "authentication[*].scopes[*]", [Removed], Notable, "the connector may do less"),
        new("authentication-texts-changed", "authentication[*].name", [], Harmless, "people see another name"),
        new("authentication-address-changed", "authentication[*].authorizationUrl", [], Breaking, "people sign in somewhere else")
        {
            Widens = static change => IsOtherHost(change)
        },
        new("authentication-address-changed", "authentication[*].tokenUrl", [], Breaking, "tokens come from somewhere else")
        {
            Widens = static change => IsOtherHost(change)
        },
        new("authentication-place-changed", "authentication[*].in", [], Breaking, "the key is sent somewhere else"),
        new("authentication-place-changed", "authentication[*].parameter", [], Breaking, "the key is sent under another name"),
        new("authentication-value-changed", "authentication[*].value", [], Breaking, "something else is sent to sign in"),
    ];

    private static IEnumerable<CompatibilityRule> Variables(string list) =>
    [
        new("required-variable-added", $"{list}[*]", [Added], Breaking, "somebody must fill it in before anything runs")
        {
            When = static change => change.NewFlag("required"u8) && change.NewText("default"u8) is null
        },
        new("variable-added", $"{list}[*]", [Added], Harmless, "it can be left alone"),
        new("variable-removed", $"{list}[*]", [Removed], Breaking, "values given for it are no longer used"),
        new("variable-required", $"{list}[*].required", [Added, Changed], Breaking, "somebody must fill it in before anything runs"),
        new("default-changed", $"{list}[*].default", [], Notable, "where nobody gave a value, another one is sent"),
        new("variable-secret-changed", $"{list}[*].secret", [], Notable, "its value is kept in another way"),
        new("variable-texts-changed", $"{list}[*]…", [], Harmless, "people see something else"),
    ];

    private static IEnumerable<CompatibilityRule> Connector() =>
    [
        new("host-changed", "baseUrl", [], Breaking, "requests and credentials go to another host")
        {
            When = static change => IsOtherHost(change),
            Widens = static _ => true
        },
        new("base-url-changed", "baseUrl", [], Breaking, "requests go somewhere else"),
        new("rate-limit-lowered", "rateLimit.requests", [Changed], Notable, "flows take longer")
        {
            When = static change => change.Numbers.New < change.Numbers.Old
        },
        new("rate-limit-added", "rateLimit", [Added], Notable, "flows may take longer"),
        new("rate-limit-changed", "rateLimit…", [], Notable, "flows run at another pace"),
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
