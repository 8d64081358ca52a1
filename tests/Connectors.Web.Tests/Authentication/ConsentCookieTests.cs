using Connectors.Application.SigningIn;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Web.Tests.Authentication;

[Collection(nameof(OneDemoApp))]
public sealed class ConsentCookieTests(DemoApp app)
{
    private static readonly Actor Dana = new(new MemberId(Guid.NewGuid()), "Dana", Rights.All);
    private static readonly Actor Sam = new(new MemberId(Guid.NewGuid()), "Sam", Rights.All);

    [Fact]
    public void A_consent_opens_for_the_person_who_was_sent_away_and_for_nobody_else()
    {
        using var scope = app.Services.CreateScope();
        var cookie = scope.ServiceProvider.GetRequiredService<ConsentCookie>();
        var consent = Consent.Begin(new InstanceId(Guid.NewGuid()), "https://connectors.example.com/instances/consent");
        var sent = new DefaultHttpContext();
        cookie.Keep(sent.Response, Dana, consent);
        var value = sent.Response.Headers.SetCookie.ToString().Split(';')[0];

        Assert.Null(cookie.Take(Back(value), Sam));
        Assert.Equal(consent, cookie.Take(Back(value), Dana));
    }

    private static DefaultHttpContext Back(string cookie)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Cookie = cookie;
        return context;
    }
}
