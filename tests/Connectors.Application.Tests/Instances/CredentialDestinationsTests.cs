using Connectors.Application.Instances;
using Connectors.Application.SigningIn;
using Connectors.Data;
using Connectors.Domain.Ids;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Tests.Instances;

public sealed class CredentialDestinationsTests
{
    public static TheoryData<string> Providers => TestDatabase.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task An_origin_with_a_secret_in_it_that_an_earlier_version_kept_is_forgotten_when_the_instance_is_used(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var (instance, content) = (await shop.AddInstanceAsync("key", ("apiKey", "Demo-Api-Key")), await shop.ContentAsync());
        await KeepAsync(shop, instance, $"https://demo-api-key.hooks.example\nhttps://old.example\n{Origin(shop)}");

        var signIn = await shop.Database.With((AccessTokens tokens) => tokens.GetAsync(instance, content, null, CancellationToken.None));

        Assert.IsType<SignInResult.SignedIn>(signIn);
        Assert.Equal($"{Origin(shop)}\nhttps://old.example", await KeptAsync(shop, instance));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task So_it_is_when_the_instance_is_edited(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var instance = await shop.AddInstanceAsync("key", ("apiKey", "Demo-Api-Key"));
        await KeepAsync(shop, instance, $"https://demo-api-key.hooks.example\n{Origin(shop)}");

        await shop.RenameAsync(instance);

        Assert.Equal(Origin(shop), await KeptAsync(shop, instance));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Where_the_credentials_go_now_stays_although_one_of_them_happens_to_stand_in_it(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var (instance, content) = (await shop.AddInstanceAsync("key", ("apiKey", "127.0")), await shop.ContentAsync());

        await shop.Database.With((AccessTokens tokens) => tokens.GetAsync(instance, content, null, CancellationToken.None));

        Assert.Equal(Origin(shop), await KeptAsync(shop, instance));
    }

    private static string Origin(SandboxShop shop) => $"http://{shop.Server.Address.Authority}";

    private static Task<int> KeepAsync(SandboxShop shop, InstanceId instance, string origins) =>
        shop.Database.With((ConnectorsDbContext db) =>
            db.Instances.Where(row => row.Id == instance).ExecuteUpdateAsync(set => set.SetProperty(row => row.MeantFor, origins)));

    private static Task<string?> KeptAsync(SandboxShop shop, InstanceId instance) => shop.Database.With((ConnectorsDbContext db) =>
        db.Instances.Where(row => row.Id == instance).Select(row => row.MeantFor).SingleAsync());
}
