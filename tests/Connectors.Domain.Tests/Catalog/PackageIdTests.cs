using Connectors.Domain.Catalog;

namespace Connectors.Domain.Tests.Catalog;

public sealed class PackageIdTests
{
    [Theory]
    [InlineData("acme-shop", true)]
    [InlineData("3e-events", true)]
    [InlineData("Acme", false)]
    [InlineData("acme--shop", false)]
    [InlineData("-acme", false)]
    [InlineData("acme\n", false)]
    [InlineData("../acme", false)]
    [InlineData("", false)]
    public void A_package_is_named_in_lower_case_letters_digits_and_hyphens(string text, bool valid) =>
        Assert.Equal(valid, PackageId.TryParse(text, out _));

    [Theory]
    [InlineData("Acme Shop!", "acme-shop")]
    [InlineData("  ", "")]
    public void A_name_is_suggested_from_what_people_call_it(string name, string expected) =>
        Assert.Equal(expected, PackageId.Suggest(name));
}
