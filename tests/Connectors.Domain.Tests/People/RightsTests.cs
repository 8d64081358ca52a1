using Connectors.Domain.People;

namespace Connectors.Domain.Tests.People;

public sealed class RightsTests
{
    [Theory]
    [InlineData(Right.Read, true, true, true, true)]
    [InlineData(Right.UseConnectors, false, true, true, true)]
    [InlineData(Right.EditConnectors, false, false, true, true)]
    [InlineData(Right.ManageMembers, false, false, false, true)]
    [InlineData(Right.Publish, false, false, false, false)]
    [InlineData(Right.Operate, false, false, false, false)]
    [InlineData(Right.ManageOwners, false, false, false, true)]
    public void Roles_allow_what_the_table_says(Right right, bool readOnly, bool user, bool manager, bool administrator) =>
        Assert.Equal(
            [readOnly, user, manager, administrator],
            Enum.GetValues<Role>().Order().Select(role => Rights.Allow(right, role, isPublisher: false, isOperator: false)));

    [Fact]
    public void Running_the_installation_is_one_too() =>
        Assert.All(Enum.GetValues<Role>(), role => Assert.True(Rights.Allow(Right.Operate, role, isPublisher: false, isOperator: true)));

    [Fact]
    public void Publishing_is_a_permission_of_the_installation_whatever_the_role() =>
        Assert.All(Enum.GetValues<Role>(), role => Assert.True(Rights.Allow(Right.Publish, role, isPublisher: true, isOperator: false)));
}
