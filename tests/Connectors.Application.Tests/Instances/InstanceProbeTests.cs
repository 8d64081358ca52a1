using Connectors.Application.Instances;
using Connectors.Application.SigningIn;
using Connectors.Domain.Ids;
using Connectors.Domain.Reasons;


namespace Connectors.Application.Tests.Instances;

public sealed class InstanceProbeTests
{
    public static TheoryData<string> Providers => TestDatabase.Providers;

    // Between the sign-in and the request somebody may remove what is being tried.
    [Theory]
    [MemberData(nameof(Providers))]
    public async Task An_instance_that_was_removed_meanwhile_says_so(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var content = await shop.ContentAsync();

        var result = await shop.Database.With((InstanceProbe probe) => probe.TryAsync(
            new InstanceId(Guid.NewGuid()), content, new SignInResult.SignedIn(null), TestContext.Current.CancellationToken));

        Assert.Equal(new Reason.InstanceRemoved(), Assert.IsType<SignInResult.NeedsSignIn>(result).Reason);
    }
}
