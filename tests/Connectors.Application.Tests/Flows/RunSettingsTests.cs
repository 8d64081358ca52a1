using Connectors.Application.Runs;
using Microsoft.Extensions.Configuration;

namespace Connectors.Application.Tests.Flows;

public sealed class RunSettingsTests
{
    [Fact]
    public void Without_settings_an_organisation_can_not_take_every_place()
    {
        var settings = Settings();

        Assert.True(settings.AtOncePerOrganisation < settings.AtOnce);
        Assert.Equal(TimeSpan.FromHours(1), settings.Longest);
    }

    [Theory]
    [InlineData("Runs:AtOnce", "0")]
    [InlineData("Runs:AtOncePerOrganisation", "many")]
    [InlineData("Runs:Longest", "00:00:00")]
    [InlineData("Runs:Longest", "30")]
    public void A_value_that_can_not_be_used_stops_the_start_with_the_remedy(string key, string value) =>
        Assert.StartsWith(
            $"{key} is \"{value}\"; use ",
            Assert.Throws<InvalidOperationException>(() => Settings((key, value))).Message,
            StringComparison.Ordinal);

    private static RunSettings Settings(params (string Key, string Value)[] values) => RunSettings.From(new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Key, (string?)value.Value)))
        .Build());
}
