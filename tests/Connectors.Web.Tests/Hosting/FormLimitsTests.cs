using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Connectors.Domain.People;
using Connectors.Web.Hosting;

namespace Connectors.Web.Tests.Hosting;

/// <summary>The application behind a real port: only there do requests have limits.</summary>
public sealed class ListeningApp : DemoApp, IAsyncLifetime
{
    public ValueTask InitializeAsync()
    {
        UseKestrel(0);
        StartServer();
        return ValueTask.CompletedTask;
    }

    protected override HttpClient NewClient() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = ClientOptions.BaseAddress };
}

/// <summary>A form may be as large as its page needs, and what is larger is refused in words.</summary>
public sealed class FormLimitsTests(ListeningApp app) : IClassFixture<ListeningApp>
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/theme", FormLimits.Open)]
    [InlineData("/sign-in", FormLimits.Open)]
    [InlineData("/flows/new", FormLimits.Ordinary)]
    [InlineData("/connectors/new", FormLimits.Ordinary)]
    [InlineData("/publishing?handler=Review", FormLimits.Ordinary)]
    public async Task Each_page_takes_what_it_needs_and_refuses_more_in_words(string address, int limit)
    {
        var visitor = await app.SignInAsync(Role.Administrator);

        var taken = await PostAsync(visitor, address, limit - 1024, isMeasured: true);
        var refused = await PostAsync(visitor, address, limit + 1, isMeasured: true);

        // Without the form's token it goes no further than being read.
        Assert.Equal(HttpStatusCode.BadRequest, taken.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        Assert.Equal("The upload is too large", (await Visitor.ParseAsync(refused)).QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("/connectors/new")]
    [InlineData("/publishing?handler=Review")]
    public async Task A_page_for_documents_takes_them_in_parts(string address)
    {
        var visitor = await app.SignInAsync(Role.Administrator);

        var taken = await PostFileAsync(visitor, address, FormLimits.Documents - 1024);
        var refused = await PostFileAsync(visitor, address, FormLimits.Documents + 1);

        Assert.Equal(HttpStatusCode.BadRequest, taken.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        Assert.Equal("The upload is too large", (await Visitor.ParseAsync(refused)).QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("/theme", FormLimits.Open)]
    [InlineData("/flows/new", FormLimits.Ordinary)]
    public async Task A_form_that_does_not_say_how_long_it_is_has_the_same_limit(string address, int limit)
    {
        var visitor = await app.SignInAsync(Role.Administrator);

        var refused = await PostAsync(visitor, address, limit + 1, isMeasured: false);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        Assert.Equal("The upload is too large", (await Visitor.ParseAsync(refused)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_file_that_is_far_too_large_is_refused_in_words()
    {
        var visitor = await app.SignInAsync(Role.Administrator);

        var refused = await PostAsync(visitor, "/connectors/new", 3 * FormLimits.Documents, isMeasured: true);

        Assert.Contains("up to 5 MB", (await Visitor.ParseAsync(refused)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Downloads_and_pages_stay_in_no_cache_and_style_sheets_may()
    {
        var visitor = await app.SignInAsync(Role.Administrator);
        var connector = (await visitor.ReadAsync("/connectors")).QuerySelector(".entry a[href^='/connectors/']")!.GetAttribute("href")!;

        var download = await visitor.Client.GetAsync(connector + "/history/1?handler=download", Cancel);
        var health = await visitor.Client.GetAsync("/health/live", Cancel);
        var style = await visitor.Client.GetAsync("/css/base.css", Cancel);

        Assert.Equal("application/json", download.Content.Headers.ContentType?.MediaType);
        Assert.True(download.Headers.CacheControl?.NoStore);
        Assert.True(health.Headers.CacheControl?.NoStore);
        Assert.False(style.Headers.CacheControl?.NoStore);
    }

    private static async Task<HttpResponseMessage> PostFileAsync(Visitor visitor, string address, int length)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[length]), "file", "shop.json" } };
        return await visitor.Client.PostAsync(address, form, Cancel);
    }

    private static async Task<HttpResponseMessage> PostAsync(Visitor visitor, string address, int length, bool isMeasured)
    {
        using var form = new StreamContent(new MemoryStream(Encoding.ASCII.GetBytes("a=" + new string('x', length - 2))));
        form.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = form };
        if (!isMeasured) request.Headers.TransferEncodingChunked = true;
        return await visitor.Client.SendAsync(request, Cancel);
    }
}
