namespace Connectors.Web.Tests.Hosting;

/// <summary>An installation that anybody can reach says who it is and how it keeps its keys, or does not start.</summary>
public sealed class ProductionDemandsTests
{
    [Theory]
    [InlineData("PublicAddress", "", "PublicAddress is missing: set it to the address that people open")]
    [InlineData("Keys:WithoutCertificate", " ", "Keys:Certificate is missing: set it to a PKCS #12 file")]
    [InlineData("FORWARDEDHEADERS_ENABLED", "true", "name your proxies in Proxies, such as Proxies__0=10.0.0.5.")]
    [InlineData("Setup:Code", "secret-1", "Setup:Code has fewer than 12 letters and digits.")]
    public async Task A_start_without_what_production_needs_stops_with_the_remedy(string setting, string value, string words)
    {
        await using var app = new ProductionApp((setting, value));

        var fault = Assert.Throws<InvalidOperationException>(() => app.Services);

        Assert.StartsWith("The settings are not ready for production.", fault.Message, StringComparison.Ordinal);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_missing_is_said_at_once()
    {
        await using var app = new ProductionApp(("PublicAddress", ""), ("Keys:WithoutCertificate", ""));

        var fault = Assert.Throws<InvalidOperationException>(() => app.Services);

        Assert.Contains("PublicAddress is missing", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Keys:Certificate is missing", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doing_without_a_certificate_is_logged_with_its_reason()
    {
        await using var app = new ProductionApp(("Keys:WithoutCertificate", "The disk is encrypted"));

        _ = app.Services;

        Assert.Contains(app.Log, line => line.Contains("a copy of the database opens every credential", StringComparison.Ordinal)
            && line.Contains("The disk is encrypted", StringComparison.Ordinal));
    }
}
