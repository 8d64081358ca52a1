using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Connectors.Web.Presentation;

/// <summary><c>&lt;http-method name="GET" /&gt;</c>: the method of a request, coloured by what it does.</summary>
[HtmlTargetElement("http-method", TagStructure = TagStructure.WithoutEndTag)]
public sealed class HttpMethodTagHelper : TagHelper
{
    private static readonly string[] Usual = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

    public string? Name { get; set; }

    /// <summary>The methods that a form offers: the usual ones, and the one that it has.</summary>
    public static IEnumerable<string> Offered(string? present) =>
        string.IsNullOrWhiteSpace(present) ? Usual : Usual.Append(present.Trim()).Distinct(StringComparer.Ordinal);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"method {StyleOf(Name)}");
        output.Content.SetContent(Name);
    }

    private static string? StyleOf(string? name) => name?.ToUpperInvariant() switch
    {
        "GET" or "HEAD" => "method-get",
        "POST" => "method-post",
        "PUT" or "PATCH" => "method-put",
        "DELETE" => "method-delete",
        _ => null,
    };
}
