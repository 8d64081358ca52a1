using System.ComponentModel.DataAnnotations;
using Connectors.Domain.Requests;

namespace Connectors.Web.Pages.Installed.Editing;

/// <summary>A field that holds a JSONPath, or nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class JsonPathAttribute() : ValidationAttribute($"This is no JSONPath that can be followed. {JsonPathRule.Words}")
{
    public override bool IsValid(object? value) => FormText.Of(value as string) is not { } path || JsonPathRule.Allows(path);
}
