using Connectors.Application.People;
using Connectors.Domain.People;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Connectors.Web.Presentation;

/// <summary>
/// <c>&lt;by author="…" /&gt;</c>: a name, with the mail address on hover, and beside it where several members have the name.
/// </summary>
public sealed class ByTagHelper(MemberDirectory directory) : TagHelper
{
    public Author? Author { get; set; }

    /// <summary>What tells the author apart, where the page has read it already; null otherwise.</summary>
    public AuthorContact? Contact { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var cancel = ViewContext.HttpContext.RequestAborted;
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Author is null) return;
        var (email, isShared) = Contact ?? await directory.ContactOfAsync(Author, cancel);
        if (email is not null) output.Attributes.SetAttribute("title", email);
        output.Content.SetContent(email is not null && isShared ? $"{Author.Name} ({email})" : Author.Name);
    }
}
