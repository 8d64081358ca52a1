using Connectors.Domain.Definitions.Parts;

namespace Connectors.Web.Pages.Installed.Editing;

/// <summary>A variable as its form has it.</summary>
public sealed class VariableForm
{
    public string? Key { get; set; }

    public string? Label { get; set; }

    public string? Help { get; set; }

    public string? Default { get; set; }

    public bool Required { get; set; }

    public bool Secret { get; set; }

    public bool Advanced { get; set; }

    /// <summary>The fields by their place in the definition.</summary>
    public static IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["key"] = nameof(Key),
        ["label"] = nameof(Label),
        ["help"] = nameof(Help),
        ["default"] = nameof(Default),
        ["secret"] = nameof(Default),
    };

    public static VariableForm Of(Variable variable) => new()
    {
        Key = variable.Key,
        Label = variable.Label,
        Help = variable.Help,
        Default = variable.Default,
        Required = variable.Required,
        Secret = variable.Secret,
        Advanced = variable.Advanced,
    };

    /// <summary>The variable with what the form says; what the form does not show stays.</summary>
    public Variable On(Variable variable) => variable with
    {
        Key = Key?.Trim() ?? "",
        Label = Text(Label),
        Help = Text(Help),
        Default = string.IsNullOrEmpty(Default) ? null : Default,
        Required = Required,
        Secret = Secret,
        Advanced = Advanced,
    };

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
