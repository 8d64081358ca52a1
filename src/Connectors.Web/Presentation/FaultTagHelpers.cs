using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Connectors.Web.Presentation;

/// <summary>Tells screen readers which field has an error, and where its text is.</summary>
[HtmlTargetElement("input", Attributes = "asp-for")]
[HtmlTargetElement("select", Attributes = "asp-for")]
[HtmlTargetElement("textarea", Attributes = "asp-for")]
public sealed class FaultyFieldTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        if (ViewContext.ViewData.ModelState.GetFieldValidationState(name) != ModelValidationState.Invalid) return;
        var help = output.Attributes["aria-describedby"]?.Value;
        output.Attributes.SetAttribute("aria-invalid", "true");
        output.Attributes.SetAttribute("aria-describedby", $"{help} {IdOf(name)}".Trim());
    }

    /// <summary>The id of a field’s error text.</summary>
    internal static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_") + "-fault";
}

/// <summary>Gives a field’s error text the id that the field points to.</summary>
[HtmlTargetElement("span", Attributes = "asp-validation-for")]
public sealed class FaultTextTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    [HtmlAttributeName("asp-validation-for")]
    public ModelExpression For { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Attributes.SetAttribute("id", FaultyFieldTagHelper.IdOf(ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name)));
}
