using System.Globalization;
using Connectors.Domain.Catalog;

namespace Connectors.Domain.Tests.Catalog;

public sealed class SupportTests
{
    [Theory]
    [InlineData(null, "2027-03-31T12:00Z", null)]
    [InlineData("2027-03-31", "2027-03-30T23:59Z", false)]
    [InlineData("2027-03-31", "2027-03-31T23:59Z", false)]
    [InlineData("2027-03-31", "2027-04-01T00:00Z", true)]
    public void A_release_works_to_the_end_of_its_last_day(string? until, string now, bool? isOver) =>
        Assert.Equal(isOver, Support.Of(until is null ? null : At(until), At(now))?.IsOver);

    private static DateTime At(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
