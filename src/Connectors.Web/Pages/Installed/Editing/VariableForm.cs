using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Definitions.Parts;

namespace Connectors.Web.Pages.Installed.Editing;

/// <summary>A variable as its form has it.</summary>
public sealed class VariableForm : IPartForm<VariableForm, Variable>
{
    public string? Key { get; set; }

    public string? Label { get; set; }

    public string? Help { get; set; }

    public string? Default { get; set; }

    public bool Required { get; set; }

    public bool Secret { get; set; }

    public bool Advanced { get; set; }

    public static IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["key"] = nameof(Key),
        ["label"] = nameof(Label),
        ["help"] = nameof(Help),
        ["default"] = nameof(Default),
        ["secret"] = nameof(Default),
    };

    public static VariableForm From(Variable part) => new()
    {
        Key = part.Key,
        Label = part.Label,
        Help = part.Help,
        Default = part.Default,
        Required = part.Required,
        Secret = part.Secret,
        Advanced = part.Advanced,
    };

    public static IEnumerable<Fault> FaultsOf(Variable part, Variable before) => [];

    public IEnumerable<string> Hidden => [];

    public void BringFields()
    {
    }

    public Variable ApplyTo(Variable part) => part with
    {
        Key = Key?.Trim() ?? "",
        Label = FormText.Of(Label, part.Label),
        Help = FormText.Of(Help, part.Help),
        Default = string.IsNullOrEmpty(Default) ? null : Default,
        Required = Required,
        Secret = Secret,
        Advanced = Advanced,
    };

    public void BecomeCopy() => Key += "Copy";
}
