using Connectors.Domain.Requests;

namespace Connectors.Domain.Tests.Requests;

/// <summary>No response that is kept shows a credential.</summary>
public sealed class AnswerMaskTests
{
    private static readonly string[] Sent = ["sk_live_1234", "p&ss wörd", "a/b+c=="];

    [Theory]
    [InlineData("""{"echo":"Bearer sk_live_1234"}""", """{"echo":"Bearer ••••••"}""")]
    [InlineData("""{"url":"https://a.example/?p=p%26ss%20w%C3%B6rd"}""", """{"url":"https://a.example/?p=••••••"}""")]
    [InlineData("""{"access_token":"abc","expires_in":3600}""", """{"access_token":"••••••","expires_in":3600}""")]
    [InlineData("""{ "apiKey" : "x\"y", "id": 7 }""", """{ "apiKey" : "••••••", "id": 7 }""")]
    [InlineData("""{"client_secret":"cut in the mid""", "{\"client_secret\":\"••••••\"")]
    [InlineData("""{"user":{"password":12345,"name":"Ada"}}""", """{"user":{"password":"••••••","name":"Ada"}}""")]
    [InlineData("""{"next_page_token":"p2","nextPageToken":"p3"}""", """{"next_page_token":"p2","nextPageToken":"p3"}""")]
    [InlineData("""{"token":null,"tokens":["a"],"secretary":"Bo"}""", """{"token":null,"tokens":["a"],"secretary":"Bo"}""")]
    [InlineData("""{"key":"a\/b+c=="}""", """{"key":"••••••"}""")]
    [InlineData("""{"key":"a/b\u002Bc=="}""", """{"key":"••••••"}""")]
    [InlineData("<p>p&amp;ss wörd</p>", "<p>••••••</p>")]
    [InlineData("<p>p&amp;ss w&#xF6;rd</p>", "<p>••••••</p>")]
    [InlineData("Basic c2tfbGl2ZV8xMjM0", "Basic ••••••")]
    [InlineData("access_token=abc&expires_in=3600", "access_token=••••••&expires_in=3600")]
    [InlineData("<user><password kind=\"x\">abc</password><name>Ada</name></user>",
        "<user><password kind=\"x\">••••••</password><name>Ada</name></user>")]
    [InlineData("no JSON at all", "no JSON at all")]
    public void A_body_shows_neither_what_was_sent_nor_what_it_calls_a_credential(string body, string shown) =>
        Assert.Equal(shown, AnswerMask.Body(body, Sent));

    [Theory]
    [InlineData("Set-Cookie", "session=abc", MaskedText.Mask)]
    [InlineData("x-api-key", "abc", MaskedText.Mask)]
    [InlineData("X-Access-Token", "abc", MaskedText.Mask)]
    [InlineData("Location", "https://a.example/?access_token=abc&x=1", "https://a.example/?access_token=••••••&x=1")]
    [InlineData("X-Echo", "key sk_live_1234", "key ••••••")]
    [InlineData("Content-Type", "application/json", "application/json")]
    public void A_header_shows_none_either(string name, string value, string shown) =>
        Assert.Equal(shown, AnswerMask.Header(name, value, Sent));
}
