using System.Text;
using Connectors.Domain.Catalog;
using Connectors.Domain.Comparing;
using Connectors.Domain.Definitions;
using Connectors.Domain.Updating.Options;

namespace Connectors.Domain.Tests.Comparing;

/// <summary>The table of the comparison, row by row. Content is a letter; a version that ends in ! is withdrawn.</summary>
public sealed class ConnectorComparerTests
{
    [Theory]
    // baseline, current, offered, integrity, freshness, options
    [InlineData("1.0.0 A", "C", "2.0.0 C", Integrity.Converged, Freshness.UpdateAvailable, "update")]
    [InlineData("1.0.0 A", "A", "2.0.0 A", Integrity.Converged, Freshness.UpdateAvailable, "update")]
    [InlineData(null, "C", "2.0.0 C", Integrity.Converged, Freshness.UpdateAvailable, "update")]
    [InlineData("1.0.0 A", "A", "2.0.0 C", Integrity.Untouched, Freshness.UpdateAvailable, "update alongside")]
    [InlineData("1.0.0 A", "B", "2.0.0 C", Integrity.Modified, Freshness.UpdateAvailable, "keep alongside overwrite")]
    [InlineData(null, "B", null, Integrity.Custom, Freshness.UpToDate, "")]
    [InlineData(null, "B", "2.0.0 C", Integrity.Custom, Freshness.UpToDate, "")]
    [InlineData("1.0.0 A", "A", "1.0.0 A", Integrity.Untouched, Freshness.UpToDate, "")]
    [InlineData("1.0.0 A", "B", "1.0.0 A", Integrity.Modified, Freshness.UpToDate, "")]
    [InlineData("1.0.0! A", "A", "0.9.0 C", Integrity.Untouched, Freshness.UpToDate, "")]
    [InlineData("1.0.0 A", "B", "2.0.0! C", Integrity.Modified, Freshness.UpToDate, "")]
    [InlineData("1.0.0 A", "A", null, Integrity.Untouched, Freshness.UpToDate, "")]
    public void The_first_row_that_matches_decides(
        string? baseline, string current, string? offered, Integrity integrity, Freshness freshness, string options)
    {
        var comparison = ConnectorComparer.Compare(new ConnectorStates(Release(baseline), Content(current), Release(offered)));

        Assert.Equal(new Comparison(integrity, freshness), comparison);
        Assert.Equal(options, string.Join(' ', UpdateOptions.For(comparison).Select(option => option.Key)));
    }

    private static Release? Release(string? text) => text?.Split(' ') is [var version, var content]
        ? new Release(PackageId.Parse("shop"), ReleaseVersion.Parse(version.TrimEnd('!')), Content(content), version.EndsWith('!'))
        : null;

    private static Fingerprint Content(string name) => Fingerprint.Of(Encoding.UTF8.GetBytes(name));
}
