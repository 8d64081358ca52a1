using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Connectors.Web.Tests;

/// <summary>Somebody who reads pages and sends forms, without script.</summary>
internal sealed class Visitor(HttpClient client)
{
    public const string TokenField = "__RequestVerificationToken";

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
        // A message may offer to undo what was done before; who means that says so.
        var forms = page.QuerySelectorAll(form).OfType<IHtmlFormElement>();
        var found = forms.FirstOrDefault(found => form.Contains(".message", StringComparison.Ordinal) || found.Closest(".message") is null)
            ?? throw new InvalidOperationException($"There is no {form} on {address}: {page.Title}");
        var values = Filled(found)
            .Where(control => fields.All(field => field.Name != control.Key))
            .Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var content = new FormUrlEncodedContent(values);
        return await Client.PostAsync(found.GetAttribute("action") is { Length: > 0 } action ? action : address, content);
    }

    /// <summary>Opens a page, fills a form of it, sends it, and accepts what it does to flows where that is asked first.</summary>
    public async Task<HttpResponseMessage> SubmitAcceptedAsync(
        string address, string form, params (string Name, string Value)[] fields)
    {
        var answer = await SubmitAsync(address, form, fields);
        if (answer.Headers.Location is not null) return answer;
        var page = await ParseAsync(answer);
        return page.QuerySelector("input[name=accepted]") is IHtmlInputElement { Form: { } asked }
            ? await SendAsync(asked, address)
            : answer;
    }

    /// <summary>Chooses a way to update and gives every consent that it needs.</summary>
    public async Task<HttpResponseMessage> UpdateAsync(string address, string option)
    {
        var consents = ConsentsTo(option, await ReadAsync(address)).Select(value => ("consents", value));
        return await SubmitAsync(address, ".update form", [("option", option), .. consents]);
    }

    /// <summary>The ticks of a way to update.</summary>
    public static IEnumerable<string> ConsentsTo(string option, IDocument page) =>
        page.QuerySelectorAll($"input[name=consents][value^='{option}/']").OfType<IHtmlInputElement>().Select(tick => tick.Value);

    /// <summary>Sends a form as it is.</summary>
    public async Task<HttpResponseMessage> SendAsync(IHtmlFormElement form, string address)
    {
        using var content = new FormUrlEncodedContent(Filled(form));
        return await Client.PostAsync(form.GetAttribute("action") is { Length: > 0 } action ? action : address, content);
    }

    /// <summary>Builds a connector from a definition.</summary>
    /// <returns>The address of its page.</returns>
    public async Task<string> BuildAsync(string json)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await TokenAsync("/connectors/new")), TokenField }, { new StringContent(json), "file", "connector.json" },
        };
        return (await Client.PostAsync("/connectors/new", form)).Headers.Location!.ToString();
    }

    /// <summary>What a page answers with.</summary>
    public async Task<HttpStatusCode> StatusAsync(string address) => (await Client.GetAsync(address)).StatusCode;

    /// <summary>Runs a flow and waits until it is over.</summary>
    /// <returns>The page of the run.</returns>
    public async Task<IDocument> RunAsync(string flow)
    {
        return await OverAsync((await SubmitAsync(flow, "form[action*='handler=run']")).Headers.Location!.ToString());
    }

    /// <summary>Waits until a run is over.</summary>
    /// <param name="run">The address of its page.</param>
    /// <returns>The page.</returns>
    public async Task<IDocument> OverAsync(string run)
    {
        for (var look = 0; look < 300; look++)
        {
            var page = await ReadAsync(run);
            if (page.QuerySelector("[data-live]") is null) return page;
            await Task.Delay(100);
        }

        throw new TimeoutException($"{run} did not end: {(await ReadAsync(run)).QuerySelector("#run")!.TextContent}");
    }

    /// <summary>The token that forms of this visitor's session carry.</summary>
    public async Task<string> TokenAsync(string address = "/connectors") =>
        (await ReadAsync(address)).QuerySelector($"input[name={TokenField}]")!.GetAttribute("value")!;

    /// <summary>Sends a form that was on no page, with the token of the session.</summary>
    public async Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields
            .Append((TokenField, await TokenAsync()))
            .Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await Client.PostAsync(address, form);
    }

    // What a browser sends of a form that nobody touched.
    private static IEnumerable<KeyValuePair<string, string>> Filled(IHtmlFormElement form) =>
        form.Elements.SelectMany(control => control switch
        {
            IHtmlInputElement { Type: "file" or "submit" or "button" } => [],
            IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
            IHtmlInputElement { Name: { Length: > 0 } name } input => [KeyValuePair.Create(name, input.Value)],
            IHtmlTextAreaElement { Name: { Length: > 0 } name } area => [KeyValuePair.Create(name, area.Value)],
            IHtmlSelectElement { Name: { Length: > 0 } name } select => [KeyValuePair.Create(name, select.Value ?? "")],
            _ => Array.Empty<KeyValuePair<string, string>>(),
        });
}
