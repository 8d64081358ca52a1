using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Connectors.Web.Presentation;

/// <summary>Marks a field that is at fault, where it is no property of the page. <c>fault</c> names the fault.</summary>
[HtmlTargetElement("input", Attributes = "fault")]
[HtmlTargetElement("select", Attributes = "fault")]
[HtmlTargetElement("textarea", Attributes = "fault")]
public sealed class NamedFieldTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string Fault { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ViewData.ModelState.GetFieldValidationState(Fault) != ModelValidationState.Invalid) return;
        var (help, classes) = (output.Attributes["aria-describedby"]?.Value, output.Attributes["class"]?.Value);
        output.Attributes.SetAttribute("aria-invalid", "true");
        output.Attributes.SetAttribute("aria-describedby", $"{help} {FaultyFieldTagHelper.IdOf(Fault)}".Trim());
        output.Attributes.SetAttribute("class", $"{classes} input-validation-error".Trim());
    }
}

/// <summary>The error of a field that is no property of the page.</summary>
[HtmlTargetElement("span", Attributes = "fault-of")]
public sealed class NamedFaultTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string FaultOf { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("id", FaultyFieldTagHelper.IdOf(FaultOf));
        output.Attributes.SetAttribute("class", "field-validation-error");
        if (ViewContext.ViewData.ModelState.TryGetValue(FaultOf, out var entry))
            output.Content.SetContent(string.Join(' ', entry.Errors.Select(error => error.ErrorMessage)));
    }
}
