using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.People;
using Connectors.Web.Pages.Installed.Editing;
using Endpoint = Connectors.Domain.Definitions.Parts.Endpoint;

namespace Connectors.Web.Tests.Pages.Editing;

[Collection(nameof(OneDemoApp))]
public sealed class HiddenFieldTests(DemoApp app)
{
    private static readonly AuthenticationMethod Method = new()
    {
        Key = "m",
        Type = AuthenticationType.ApiKey,
        Parameter = "X-Key",
        TokenUrl = "https://a.example/token",
    };

    [Fact]
    public void A_field_that_is_not_shown_stays_while_the_type_stays_and_goes_with_it()
    {
        var form = MethodForm.From(Method);
        Assert.Equal(Method.TokenUrl, form.ApplyTo(Method).TokenUrl);

        form.Type = AuthenticationType.Bearer;
        Assert.Equal((null, null, null), (form.ApplyTo(Method).TokenUrl, form.ApplyTo(Method).Parameter, form.ApplyTo(Method).In));

        var paging = new Pagination { Type = PaginationType.Offset, Parameter = "skip", TokenPath = "$.t" };
        var endpoint = new Endpoint { Key = "e", Pagination = paging };
        var paged = EndpointForm.From(endpoint);
        Assert.Equal(endpoint.Pagination, paged.ApplyTo(endpoint).Pagination);
        paged.Pagination.Type = PaginationType.LinkHeader;
        Assert.Equal(new Pagination { Type = PaginationType.LinkHeader }, paged.ApplyTo(endpoint).Pagination);
    }

    [Fact]
    public async Task What_was_posted_in_a_field_that_the_type_does_not_have_refuses_nothing()
    {
        var visitor = await app.SignInAsync(Role.Manager);
        var connector = await EditingTests.AddressAsync(visitor, "Help Bench");

        var answer = await visitor.SubmitAsync(
            connector + "/endpoint",
            "main form",
            ("Form.Key", "odd.list"),
            ("Form.Path", "/odd"),
            ("Form.Pagination.Size", "many"),
            ("Form.Pagination.TokenPath", "$["));

        Assert.Equal(connector, answer.Headers.Location?.ToString());
    }
}
