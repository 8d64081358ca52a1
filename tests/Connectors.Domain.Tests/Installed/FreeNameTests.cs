using Connectors.Domain.Installed;

namespace Connectors.Domain.Tests.Installed;

/// <summary>Connectors of one name are told apart by a number.</summary>
public sealed class FreeNameTests
{
    [Theory]
    [InlineData("Shop", "", "Shop")]
    [InlineData("Shop", "Shops", "Shop")]
    [InlineData("Shop", "shop", "Shop (2)")]
    [InlineData("Shop", "Shop|Shop (2)|Shop (4)", "Shop (3)")]
    [InlineData("A long name", "A long name", "A lon (2)")]
    public void The_first_number_that_is_free_is_taken(string name, string taken, string free) =>
        Assert.Equal(free, FreeName.Of(name, taken.Split('|'), longest: 9));
}
