using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Connectors.Web.Tests;

/// <summary>Somebody who reads pages and sends forms, without script.</summary>
internal sealed class Visitor(HttpClient client)
{
    public HttpClient Client { get; } = client;

    public async Task<IDocument> ReadAsync(string address) => await ParseAsync(await Client.GetAsync(address));

    public static async Task<IDocument> ParseAsync(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        return await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html).Address("http://localhost"));
    }

    /// <summary>Opens a page, fills a form of it and sends it.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string address, string form, params (string Name, string Value)[] fields)
    {
        var page = await ReadAsync(address);
        var found = page.QuerySelector(form) as IHtmlFormElement ?? throw new InvalidOperationException($"There is no {form} on {address}: {page.Title}");
        var values = found.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Where(input => fields.All(field => field.Name != input.Name))
            .Select(input => KeyValuePair.Create(input.Name!, input.Value)).Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var content = new FormUrlEncodedContent(values);
        return await Client.PostAsync(found.GetAttribute("action") is { Length: > 0 } action ? action : address, content);
    }
}
