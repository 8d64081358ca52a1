using System.ComponentModel.DataAnnotations;
using Connectors.Domain.Definitions.Parts;

namespace Connectors.Web.Pages.Installed.Editing;

/// <summary>The basic details of a connector. The display name is the entry's own and no part of the definition.</summary>
public sealed class BasicsForm
{
    [Required(ErrorMessage = "Enter a name."), StringLength(200, ErrorMessage = "Use at most 200 characters.")]
    public string DisplayName { get; set; } = "";

    [Required(ErrorMessage = "Enter the name of the third-party system.")]
    public string Name { get; set; } = "";

    public string? Summary { get; set; }

    public string? Category { get; set; }

    public string? DocumentationUrl { get; set; }

    [Required(ErrorMessage = "Enter the base URL, such as https://api.example.com/v1.")]
    public string BaseUrl { get; set; } = "";

    [Range(1, int.MaxValue, ErrorMessage = "Enter a whole number from 1, or leave it blank.")]
    public int? Requests { get; set; }

    public RatePeriod Per { get; set; }

    /// <summary>The fields by their place in the definition.</summary>
    public static IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["name"] = nameof(Name),
        ["summary"] = nameof(Summary),
        ["category"] = nameof(Category),
        ["documentationUrl"] = nameof(DocumentationUrl),
        ["baseUrl"] = nameof(BaseUrl),
        ["rateLimit"] = nameof(Requests),
    };

    public static BasicsForm From(string displayName, ConnectorContent content) => new()
    {
        DisplayName = displayName,
        Name = content.Name,
        Summary = content.Summary,
        Category = content.Category,
        DocumentationUrl = content.DocumentationUrl,
        BaseUrl = content.BaseUrl,
        Requests = content.RateLimit?.Requests,
        Per = content.RateLimit?.Per ?? RatePeriod.Second,
    };

    /// <summary>The content with what the form says.</summary>
    public ConnectorContent ApplyTo(ConnectorContent content) => content with
    {
        Name = FormText.Of(Name, content.Name) ?? "",
        Summary = FormText.Of(Summary, content.Summary),
        Category = FormText.Of(Category, content.Category),
        DocumentationUrl = FormText.Of(DocumentationUrl, content.DocumentationUrl),
        BaseUrl = FormText.Of(BaseUrl, content.BaseUrl) ?? "",
        RateLimit = Requests is null ? null : (content.RateLimit ?? new RateLimit()) with { Requests = Requests, Per = Per },
    };
}
