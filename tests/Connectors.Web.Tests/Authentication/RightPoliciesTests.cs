using System.Reflection;
using System.Security.Claims;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Web.Tests.Authentication;

[Collection(nameof(OneDemoApp))]
public sealed class RightPoliciesTests(DemoApp app)
{
    // Everybody may change their own account, preferences included; nothing else is changed by those who may only read.
    private static readonly Type[] OwnAccount = [typeof(Web.Pages.AccountModel), typeof(Web.Pages.PreferencesModel)];

    [Fact]
    public async Task Every_handler_asks_for_the_policy_of_a_right()
    {
        var handlers = typeof(Program).Assembly
            .GetTypes()
            .Where(type => type.IsSubclassOf(typeof(PageModel)) && !type.IsAbstract && !RightsFilter.IsOpen(type))
            .SelectMany(page => page
                .GetMethods(BindingFlags.Instance | BindingFlags.Public)
                .Where(method => method.Name.StartsWith("OnGet", StringComparison.Ordinal)
                    || method.Name.StartsWith("OnPost", StringComparison.Ordinal))
                .Select(handler => (page, handler)))
            .ToList();

        Assert.InRange(handlers.Count, 15, 500);
        var policies = app.Services.GetRequiredService<IAuthorizationPolicyProvider>();
        foreach (var (page, handler) in handlers)
        {
            var right = RightsFilter.RightOf(page, handler);
            Assert.True(right is not null, $"{page.Name}.{handler.Name} names no right.");
            Assert.NotNull(await policies.GetPolicyAsync(RightPolicies.NameOf(right.Value)));
        }

        Assert.All(
            handlers.Where(pair => pair.handler.Name.StartsWith("OnPost", StringComparison.Ordinal) && !OwnAccount.Contains(pair.page)),
            pair => Assert.NotEqual(Right.Read, RightsFilter.RightOf(pair.page, pair.handler)));
    }

    // Pages are in the test above, handler by handler. Development finds files that are newer than the build: for members only.
    [Fact]
    public void Every_other_endpoint_is_open_or_asks_for_the_policy_of_a_right()
    {
        var policies = Rights.All.Select(RightPolicies.NameOf).ToHashSet();
        var others = app.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null
                && endpoint.DisplayName != "Fallback {**path:file}")
            .ToList();

        Assert.NotEmpty(others);
        Assert.All(others, endpoint => Assert.True(
            endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
                || endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => policies.Contains(data.Policy ?? "")),
            $"{endpoint.DisplayName} has no policy."));
    }

    [Fact]
    public async Task A_policy_allows_what_the_table_of_rights_says()
    {
        var service = app.Services.GetRequiredService<IAuthorizationService>();
        foreach (var role in Enum.GetValues<Role>())
        {
            var member = new ClaimsPrincipal(new ClaimsIdentity(
                [new Claim("organisation", Guid.NewGuid().ToString()), new Claim("member_role", role.ToString())], "test"));
            foreach (var right in Rights.All)
                Assert.Equal(
                    Rights.Allow(right, role, isPublisher: false, isOperator: false),
                    (await service.AuthorizeAsync(member, RightPolicies.NameOf(right))).Succeeded);
        }

        var stranger = new ClaimsPrincipal(new ClaimsIdentity());
        Assert.False((await service.AuthorizeAsync(stranger, RightPolicies.NameOf(Right.Read))).Succeeded);
    }
}
