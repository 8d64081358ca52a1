using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.People;
using Connectors.Infrastructure.Installed;
using Connectors.Web.Authentication;
using Connectors.Web.Pages.Installed.Editing;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>Adds, clones or changes a variable that every instance shares.</summary>
[Needs(Right.EditConnectors)]
public sealed class EditVariableModel(InstalledConnectors installed, ConnectorEditor editor) : EditPage(installed, editor)
{
    /// <summary>The key of the variable that is changed; null where one is added.</summary>
    public string? Key { get; private set; }

    public VariableForm Form { get; private set; } = new();

    public bool IsNew => Key is null;

    public async Task<IActionResult> OnGetAsync(Guid id, string? key, string? clone)
    {
        if (!await FindAsync(id)) return NotFound();
        var wanted = key ?? clone;
        var variable = Connector.Current.Content.Variables.FirstOrDefault(variable => variable.Key == wanted);
        if (wanted is not null && variable is null) return NotFound();
        if (variable is not null) Form = VariableForm.Of(variable);
        if (clone is not null) Form.Key += "Copy";
        Key = key;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, VariableForm form, string? key, string? seen)
    {
        if (!await FindAsync(id)) return NotFound();
        (Form, Key) = (form, string.IsNullOrEmpty(key) ? null : key);
        var content = Connector.Current.Content;
        var variables = content.Variables.ToList();
        var at = Key is null ? variables.Count : variables.FindIndex(variable => variable.Key == Key);
        if (at < 0) return NotFound();
        if (Key is null) variables.Add(form.On(new Variable()));
        else variables[at] = form.On(variables[at]);
        return await SaveAsync(content with { Variables = variables }, seen, $"/variables/{at}", VariableForm.Fields);
    }
}
