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
    [InlineData("\"key\": \"clientId\", \"required\": true", "\"key\": \"clientId\"", "variable-texts-changed", Severity.Harmless, false)]
    [InlineData(
        "\"key\": \"status\", \"label\": \"Order status\"",
        "\"key\": \"status\", \"required\": true, \"label\": \"Order status\"",
        "variable-required", Severity.Breaking, false)]
    [InlineData("\"label\": \"Order status\"", "\"label\": \"Status\"", "variable-texts-changed", Severity.Harmless, false)]
    [InlineData(
        "\"name\": \"Send order\"", "\"deprecated\": \"2026-05-01\", \"name\": \"Send order\"",
        "endpoint-deprecated", Severity.Notable, false)]
    [InlineData("\"name\": \"Receive orders\"", "\"name\": \"Orders\"", "endpoint-texts-changed", Severity.Harmless, false)]
    [InlineData("\"colour\": \"teal\"", "\"colour\": \"red\"", "text-changed", Severity.Harmless, false)]
    [InlineData("\"value\": \"application/json\"", "\"value\": \"text/csv\"", "header-changed", Severity.Notable, false)]
    [InlineData(
        "https://acme.example/oauth/token", "https://login.example/token", "authentication-address-changed", Severity.Breaking, true)]
    public void A_change_is_judged_by_the_table(string before, string after, string rule, Severity severity, bool widens)
    {
        Assert.Contains(before, Some.AcmeShop, StringComparison.Ordinal);

        var worst = Report(Some.AcmeShop.Replace(before, after, StringComparison.Ordinal)).Findings[0];

        Assert.Equal((rule, severity, widens), (worst.Rule, worst.Severity, worst.Widens));
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
    [InlineData("\"colour\": \"teal\"", "\"colour\": \"red\"", "1.2.0", "1.2.0", "a patch change")]
    [InlineData("\"size\": 50", "\"size\": 5", "1.2.0", "1.2.1", "a minor change")]
    [InlineData("\"size\": 50", "\"size\": 5", "1.2.0", "1.3.0", null)]
    [InlineData(
        "\"$.orders\"", "\"$.data\"", "2.3.0", "2.3.1",
        "published as 2.3.1, but Records path of *Receive orders*: `$.orders` → `$.data` "
            + "(the next shape receives something else): this is a major change")]
    [InlineData("\"$.orders\"", "\"$.data\"", "2.3.0", "3.0.0", null)]
    [InlineData("\"$.orders\"", "\"$.data\"", "0.3.0", "0.4.0", null)]
    [InlineData("\"$.orders\"", "\"$.data\"", "0.3.0", "0.3.1", "a major change")]
    public void A_version_that_says_less_than_the_change_is_complained_about(
        string before, string after, string from, string to, string? complaint)
    {
        var said = Report(Some.AcmeShop.Replace(before, after, StringComparison.Ordinal))
            .Complaint(SemVersion.Parse(from), SemVersion.Parse(to));

        Assert.Equal(complaint is null, said is null);
        if (complaint is not null) Assert.EndsWith(complaint, said, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_changed_needs_nothing() => Assert.Equal(VersionBump.None, Report(Some.AcmeShop).Needs);

    private static CompatibilityReport Report(string json) =>
        CompatibilityReport.Between(Some.Definition(Some.AcmeShop), Some.Definition(json));
}
