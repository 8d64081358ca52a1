using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Connectors.Web.Tests.Forms;

/// <summary>One control of a form, or a button of it that says something.</summary>
/// <param name="Name">What it is sent as.</param>
/// <param name="Value">What it holds.</param>
/// <param name="IsText">Whether people write into it.</param>
internal sealed record FormField(string Name, string Value, bool IsText);

/// <summary>A form of some page.</summary>
internal sealed record FoundForm(string Page, string Action, bool IsPost, IReadOnlyList<FormField> Fields)
{
    /// <summary>Forms of one kind differ in ids and values only.</summary>
    public string Kind { get; } = $"{SitePages.KindOf(Action)} {string.Join(' ', Fields.Select(field => field.Name))}";

    /// <summary>The forms of pages, one of each kind; the one that ends the session comes last.</summary>
    public static IReadOnlyList<FoundForm> On(IReadOnlyDictionary<string, IDocument> pages) =>
    [
        .. pages.SelectMany(page => page.Value.QuerySelectorAll("form").OfType<IHtmlFormElement>().Select(form => Of(page.Key, form)))
            .DistinctBy(form => form.Kind)
            .OrderBy(form => form.Action == "/sign-out"),
    ];

    /// <summary>Sends the form.</summary>
    /// <param name="visitor">Who sends it.</param>
    /// <param name="token">The token of their session.</param>
    /// <param name="valueOf">The value of each field; null leaves the field out.</param>
    public async Task<HttpResponseMessage> SendAsync(Visitor visitor, string token, Func<FormField, string?> valueOf)
    {
        var values = Fields
            .Select(field => KeyValuePair.Create(field.Name, valueOf(field)!))
            .Where(pair => pair.Value is not null)
            .Append(KeyValuePair.Create(Visitor.TokenField, token));
        using var content = new FormUrlEncodedContent(values);
        if (IsPost) return await visitor.Client.PostAsync(Action, content);
        return await visitor.Client.GetAsync($"{Action.Split('?')[0]}?{await content.ReadAsStringAsync()}");
    }

    public override string ToString() => $"{Action} of {Page}";

    private static FoundForm Of(string page, IHtmlFormElement form) => new(
        page,
        form.GetAttribute("action") is { Length: > 0 } action ? action : page,
        string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase),
        [
            .. form.Elements
                .Where(control => !IsAside(control))
                .Select(FieldOf)
                .OfType<FormField>()
                .Where(field => field.Name != Visitor.TokenField)
                .DistinctBy(field => field.Name),
        ]);

    private static FormField? FieldOf(IElement control) => control switch
    {
        IHtmlInputElement { Type: "file" } => null,
        IHtmlInputElement { Name: { Length: > 0 } name } input => new(name, input.Value, IsWritten(input.Type)),
        IHtmlTextAreaElement { Name: { Length: > 0 } name } area => new(name, area.Value, !area.HasAttribute("hidden")),
        IHtmlSelectElement { Name: { Length: > 0 } name } select => new(name, select.Value ?? "", false),
        IHtmlButtonElement { Name: { Length: > 0 } name } button => new(name, button.Value ?? "", false),
        _ => null,
    };

    // A button that shows more of the form sends nothing to be checked.
    private static bool IsAside(IElement control) => control is IHtmlButtonElement && control.HasAttribute("formnovalidate");

    private static bool IsWritten(string type) => type is not ("hidden" or "checkbox" or "radio" or "submit" or "date" or "number");
}
