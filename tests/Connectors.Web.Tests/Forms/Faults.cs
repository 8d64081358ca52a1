using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Connectors.Web.Tests.Forms;

/// <summary>What a page says is wrong with its form.</summary>
internal static class Faults
{
    /// <summary>The fields that a page marks, each with the words that it points to.</summary>
    public static IReadOnlyDictionary<string, string> BesideFieldsOf(IDocument page) => page
        .QuerySelectorAll("[aria-invalid=true][name]")
        .GroupBy(control => control.GetAttribute("name")!)
        .ToDictionary(group => group.Key, group => string.Join(' ', group.Select(control => WordsOf(page, control))));

    /// <summary>What is said above a form, of no field. A fault of another part of the definition names its place there.</summary>
    public static string AboveFormsOf(IDocument page) => string.Join(' ', page
        .QuerySelectorAll(".validation-summary-errors li")
        .Select(line => line.TextContent.Trim())
        .Where(text => text.Length > 0 && text[0] != '/'));

    /// <summary>Whether a page says in the form’s own words why it is shown again, such as that somebody else saved meanwhile.</summary>
    public static bool AreSaidOtherwise(IDocument page) => page
        .QuerySelectorAll(".message[role=alert], .validation-summary-errors li")
        .Any(line => line.TextContent.Trim().Length > 0);

    /// <summary>The fields that a page says must be filled in.</summary>
    public static IEnumerable<string> NeededOn(IDocument page, FoundForm form) => page
        .QuerySelectorAll("form")
        .OfType<IHtmlFormElement>()
        .Where(found => form.Fields.All(field => found.Elements.Any(control => control.GetAttribute("name") == field.Name)))
        .SelectMany(found => found.Elements)
        .Where(control => control.HasAttribute("required"))
        .Where(control => control is IHtmlInputElement { Type: not ("radio" or "file") } or IHtmlTextAreaElement)
        .Select(control => control.GetAttribute("name")!)
        .Distinct();

    private static string WordsOf(IDocument page, IElement control) => string.Join(' ', (control.GetAttribute("aria-describedby") ?? "")
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Where(id => id.EndsWith("-fault", StringComparison.Ordinal))
        .Select(id => page.GetElementById(id)?.TextContent.Trim()));
}
