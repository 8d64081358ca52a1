using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Rendering;

namespace Connectors.Domain.Tests.Requests;

public sealed class SignInChangeTests
{
    private const string Here = "https://a.example", There = "https://b.example";

    private static readonly AuthenticationMethod Key = new()
    {
        Key = "key",
        Type = AuthenticationType.ApiKey,
        Parameter = "X-Key",
        Variables = [new() { Key = "apiKey", Required = true, Secret = true }],
    };

    public static TheoryData<string, AuthenticationMethod, string?> Changes => new()
    {
        { Here, Key, null },
        { Here, Key with { Name = "API key", In = ApiKeyPlace.Header }, null },
        { Here, Key with { Variables = [Key.Variables[0] with { Label = "Key", Help = "Ask us." }] }, null },
        { Here, Key with { Parameter = "X-Other" }, "" },
        { Here, Key with { Type = AuthenticationType.Bearer }, "" },
        { Here, Key with { Key = "other" }, "MissingMethod" },
        { Here, Key with { Variables = [.. Key.Variables, new() { Key = "site", Required = true }] }, "MissingVariable" },
        { Here, Key with { Type = AuthenticationType.OAuth2AuthorizationCode }, "NotSignedIn" },
        { There, Key, "MeantForElsewhere" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void What_was_learned_holds_while_an_instance_signs_in_in_the_same_way_at_the_same_place(
        string origin, AuthenticationMethod method, string? problems)
    {
        var change = SignInChange.Of(
            Plan(Here, Key), Plan(origin, method), new InstanceFacts("key", new HashSet<string> { "apiKey" }, HasToken: false));

        Assert.Equal(problems, change is null ? null : string.Join(' ', change.Select(problem => problem.GetType().Name)));
    }

    [Fact]
    public void An_address_that_credentials_may_go_to_only_has_to_be_tested()
    {
        var moved = Plan(There, Key) with { Strange = null };

        Assert.Empty(SignInChange.Of(Plan(Here, Key), moved, new InstanceFacts("key", new HashSet<string> { "apiKey" }, false))!);
    }

    private static SignInPlan Plan(string origin, AuthenticationMethod method) => new(
        new ConnectorContent { BaseUrl = origin, Authentication = [method] },
        new HashSet<string> { origin },
        origin == Here ? null : new Problem.MeantForElsewhere(origin));
}
