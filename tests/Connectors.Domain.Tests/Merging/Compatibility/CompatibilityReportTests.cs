using Connectors.Domain.Merging.Compatibility;
using Semver;

namespace Connectors.Domain.Tests.Merging.Compatibility;

public sealed class CompatibilityReportTests
{
    /// <summary>A text of the example, what it becomes, and how the change is judged.</summary>
    [Theory]
    [InlineData("\"/orders\", \"records\"", "\"/all\", \"records\"", "path-changed", Severity.Breaking, false)]
    [InlineData("\"method\": \"POST\"", "\"method\": \"PUT\"", "method-changed", Severity.Breaking, false)]
    [InlineData("\"method\": \"GET\"", "\"method\": \"PURGE\"", "method-changed", Severity.Breaking, true)]
    [InlineData("\"$.orders\"", "\"$.data\"", "records-path-changed", Severity.Breaking, false)]
    [InlineData("\"type\": \"pageNumber\"", "\"type\": \"offset\"", "pagination-changed", Severity.Breaking, false)]
    [InlineData("\"size\": 50", "\"size\": 5", "pagination-size-changed", Severity.Notable, false)]
    [InlineData("\"key\": \"orders.list\"", "\"key\": \"orders.all\"", "endpoint-renamed", Severity.Breaking, false)]
    [InlineData("\"type\": \"apiKey\"", "\"type\": \"bearer\"", "authentication-kind-changed", Severity.Breaking, false)]
    [InlineData("\"X-Acme-Token\"", "\"X-Token\"", "authentication-place-changed", Severity.Breaking, false)]
    [InlineData("\"orders.read\",", "\"orders.read\", \"orders.write\",", "scope-added", Severity.Breaking, true)]
    [InlineData("\"orders.read\",", "", "scope-removed", Severity.Notable, false)]
    [InlineData("{{store}}.acme.example", "{{store}}.other.example", "host-changed", Severity.Breaking, true)]
    [InlineData("/api/v2", "/api/v3", "base-url-changed", Severity.Breaking, false)]
    [InlineData("\"requests\": 2", "\"requests\": 1", "rate-limit-lowered", Severity.Notable, false)]
    [InlineData("\"requests\": 2", "\"requests\": 4", "rate-limit-changed", Severity.Notable, false)]
    [InlineData("\"default\": \"open\"", "\"default\": \"any\"", "default-changed", Severity.Notable, false)]
    [InlineData("\"key\": \"clientId\", \"required\": true", "\"key\": \"clientId\"", "variable-optional", Severity.Harmless, false)]
    [InlineData(
        "\"key\": \"status\", \"label\": \"Order status\"",
        "\"key\": \"status\", \"required\": true, \"label\": \"Order status\"",
        "variable-required", Severity.Harmless, false)]
    [InlineData("\"label\": \"Order status\"", "\"label\": \"Status\"", "variable-texts-changed", Severity.Harmless, false)]
    [InlineData(
        "\"name\": \"Send order\"", "\"deprecated\": \"2026-05-01\", \"name\": \"Send order\"",
        "endpoint-deprecated", Severity.Notable, false)]
    [InlineData("\"name\": \"Receive orders\"", "\"name\": \"Orders\"", "endpoint-texts-changed", Severity.Harmless, false)]
    [InlineData("\"colour\": \"teal\"", "\"colour\": \"red\"", "text-changed", Severity.Harmless, false)]
    [InlineData("\"value\": \"application/json\"", "\"value\": \"text/csv\"", "header-changed", Severity.Notable, false)]
    [InlineData("\"key\": \"Accept\"", "\"key\": \"accept\"", "header-renamed", Severity.Harmless, false)]
    [InlineData(
        "https://acme.example/oauth/token", "https://login.example/token", "authentication-address-changed", Severity.Breaking, true)]
    public void A_change_is_judged_by_the_table(string before, string after, string rule, Severity severity, bool widens)
    {
        Assert.Contains(before, Some.AcmeShop, StringComparison.Ordinal);

        var worst = Report(Some.AcmeShop.Replace(before, after, StringComparison.Ordinal)).Findings[0];

        Assert.Equal((rule, severity, widens), (worst.Rule, worst.Severity, worst.Widens));
    }

    /// <summary>What is sent only where someone fills it in is not said to be sent.</summary>
    [Theory]
    [InlineData("{{q}}", "", "query-parameter-added", "it is sent only where a value is given")]
    [InlineData("{{q}}", ", \"default\": \"x\"", "query-parameter-added", "requests send it")]
    [InlineData("q={{q}}", "", "query-parameter-added", "requests send it")]
    [InlineData("{{q}}", ", \"required\": true", "required-variable-added", "it needs a value before anything runs")]
    public void A_parameter_is_sent_always_or_only_where_a_value_is_given(string value, string more, string rule, string meaning)
    {
        const string Status = "{ \"key\": \"status\", \"label\"";
        var with = Some.AcmeShop
            .Replace("\"query\": [ ", $"\"query\": [ {{ \"key\": \"q\", \"value\": \"{value}\" }}, ", StringComparison.Ordinal)
            .Replace(Status, $"{{ \"key\": \"q\"{more} }}, {Status}", StringComparison.Ordinal);

        var findings = Report(with).Findings;

        Assert.EndsWith($"({meaning})", findings.Single(finding => finding.Rule == rule).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "default-changed", Severity.Notable)]
    [InlineData(", \"required\": true", "default-removed", Severity.Breaking)]
    public void A_default_that_is_removed_breaks_where_a_value_is_required(string more, string rule, Severity severity)
    {
        string With(string text) => Some.AcmeShop.Replace(", \"default\": \"open\"", more + text, StringComparison.Ordinal);

        var worst = CompatibilityReport.Between(Some.Definition(With(", \"default\": \"open\"")), Some.Definition(With(""))).Findings[0];

        Assert.Equal((rule, severity), (worst.Rule, worst.Severity));
    }

    [Theory]
    [InlineData("1.2.0", "1.2.1", VersionBump.Patch, true, "1.2.1")]
    [InlineData("1.2.0", "1.2.1", VersionBump.Minor, false, "1.3.0")]
    [InlineData("1.2.0", "1.9.0", VersionBump.Major, false, "2.0.0")]
    [InlineData("1.2.0", "2.0.0-beta.1", VersionBump.Major, true, "2.0.0")]
    [InlineData("2.0.0-beta.1", "2.0.0-beta.2", VersionBump.Major, true, "2.0.0")]
    [InlineData("2.0.0-beta.1", "2.0.0", VersionBump.Major, true, "2.0.0")]
    [InlineData("0.3.0", "0.4.0", VersionBump.Major, true, "0.4.0")]
    [InlineData("0.3.0", "0.3.1", VersionBump.Major, false, "0.4.0")]
    [InlineData("0.3.0", "1.0.0", VersionBump.Major, true, "0.4.0")]
    [InlineData("1.2.0", "1.1.0", VersionBump.None, false, "1.2.1")]
    [InlineData("1.2.0", "1.2.1", VersionBump.None, true, "1.2.1")]
    public void A_version_is_enough_by_the_table(string from, string to, VersionBump changes, bool isEnough, string suggested)
    {
        var advice = VersionAdvice.For(changes, SemVersion.Parse(from), SemVersion.Parse(to));

        Assert.Equal((isEnough, suggested), (advice.IsEnough, advice.Suggested.ToString()));
    }

    [Fact]
    public void A_direction_that_is_only_said_in_another_way_is_harmless()
    {
        var findings = Report(Some.AcmeShop.Replace("\"method\": \"GET\"", "\"method\": \"PURGE\"", StringComparison.Ordinal)).Findings;

        Assert.Equal(["method-changed", "direction-restated"], findings.Select(finding => finding.Rule));
    }

    [Theory]
    [InlineData("\"endpoints\": [", "\"endpoints\": [ { \"key\": \"r\", \"path\": \"/r\" },", "endpoint-added", Severity.Harmless, false)]
    [InlineData(
        "\"endpoints\": [", "\"endpoints\": [ { \"key\": \"r\", \"method\": \"DELETE\" },", "endpoint-added", Severity.Harmless, true)]
    [InlineData(
        "\"authentication\": [", "\"authentication\": [ { \"key\": \"b\", \"type\": \"basic\" },",
        "authentication-method-added", Severity.Harmless, false)]
    [InlineData(
        "\"variables\": [\n    { \"key\": \"store\"",
        "\"variables\": [ { \"key\": \"n\", \"required\": true },\n    { \"key\": \"store\"",
        "required-variable-added", Severity.Breaking, false)]
    [InlineData(
        "\"variables\": [\n    { \"key\": \"store\"",
        "\"variables\": [ { \"key\": \"n\", \"required\": true, \"default\": \"d\" },\n    { \"key\": \"store\"",
        "variable-added", Severity.Harmless, false)]
    public void What_is_added_is_judged_there_and_what_is_removed_again_is_breaking(
        string before, string after, string rule, Severity severity, bool widens)
    {
        Assert.Contains(before, Some.AcmeShop, StringComparison.Ordinal);
        var more = Some.AcmeShop.Replace(before, after, StringComparison.Ordinal);

        var finding = Assert.Single(Report(more).Findings);
        Assert.Equal((rule, severity, widens), (finding.Rule, finding.Severity, finding.Widens));
        Assert.True(CompatibilityReport.Between(Some.Definition(more), Some.Definition(Some.AcmeShop)).IsBreaking);
    }

    [Theory]
    [InlineData("\"colour\": \"teal\"", "\"colour\": \"red\"", "1.2.0", "1.2.1", null)]
    [InlineData("\"colour\": \"teal\"", "\"colour\": \"red\"", "1.2.0", "1.2.0", "1.2.0 is not newer than 1.2.0. Use 1.2.1 or later.")]
    [InlineData(
        "\"size\": 50", "\"size\": 5", "1.2.0", "1.2.1",
        "1.2.1 is a patch version, but these changes need a minor version. Use 1.3.0 or later.")]
    [InlineData("\"size\": 50", "\"size\": 5", "1.2.0", "1.3.0", null)]
    [InlineData(
        "\"$.orders\"", "\"$.data\"", "2.3.0", "2.3.1",
        "2.3.1 is a patch version, but these changes need a major version. Use 3.0.0 or later.")]
    [InlineData("\"$.orders\"", "\"$.data\"", "2.3.0", "3.0.0", null)]
    [InlineData("\"$.orders\"", "\"$.data\"", "0.3.0", "0.4.0", null)]
    [InlineData(
        "\"$.orders\"", "\"$.data\"", "0.3.0", "0.3.1",
        "0.3.1 is a patch version, but these changes need a minor version. Use 0.4.0 or later.")]
    public void A_version_that_says_less_than_the_change_is_complained_about(
        string before, string after, string from, string to, string? complaint)
    {
        var said = Report(Some.AcmeShop.Replace(before, after, StringComparison.Ordinal))
            .Advise(SemVersion.Parse(from), SemVersion.Parse(to)).Complaint;

        Assert.Equal(complaint, said);
    }

    [Fact]
    public void Nothing_changed_needs_nothing() => Assert.Equal(VersionBump.None, Report(Some.AcmeShop).Needs);

    private static CompatibilityReport Report(string json) =>
        CompatibilityReport.Between(Some.Definition(Some.AcmeShop), Some.Definition(json));
}
