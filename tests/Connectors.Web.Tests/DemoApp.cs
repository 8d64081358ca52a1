using Connectors.Application.People;
using Connectors.Data.Rows;
using Connectors.Demo;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Web.Tests;

/// <summary>The application, and the people who visit it.</summary>
public class DemoApp : DemoHost
{
    protected override bool HasDemoData => true;

    /// <summary>A browser without script, signed in as a member of the demo organisation.</summary>
    internal async Task<Visitor> SignInAsync(Role role) =>
        await SignInAsync(DemoAccounts.All.Single(account => account.Role == role).Email);

    internal async Task<Visitor> SignInAsync(string email)
    {
        var visitor = new Visitor(NewClient());
        var answer = await visitor.SubmitAsync("/sign-in", "form", ("email", email), ("password", DemoAccounts.Password));
        Assert.Equal("/connectors", answer.Headers.Location?.ToString());
        return visitor;
    }

    /// <summary>A client that keeps cookies and follows nothing.</summary>
    protected virtual HttpClient NewClient() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>An administrator and publisher of another organisation.</summary>
    internal async Task<Visitor> SignInElsewhereAsync() => await SignInAsync(await AddElsewhereAsync());

    /// <summary>The address of an administrator and publisher of another organisation.</summary>
    internal async Task<string> AddElsewhereAsync()
    {
        var email = $"{Guid.NewGuid():N}@elsewhere.example";
        await using var scope = Services.CreateAsyncScope();
        var organisation = await scope.ServiceProvider
            .GetRequiredService<FirstSetup>()
            .AddOrganisationAsync("Elsewhere Ltd", CancellationToken.None);
        var member = new Member
        {
            Id = new MemberId(Guid.NewGuid()),
            UserName = email,
            Email = email,
            DisplayName = "Eve",
            Role = Role.Administrator,
            OrganisationId = organisation,
            IsPublisher = true
        };
        Assert.True((await scope.ServiceProvider
            .GetRequiredService<UserManager<Member>>()
            .CreateAsync(member, DemoAccounts.Password)).Succeeded);
        return email;
    }
}

/// <summary>Tests that share one application run one after the other.</summary>
[CollectionDefinition(nameof(OneDemoApp))]
public sealed class OneDemoApp : ICollectionFixture<DemoApp>;
