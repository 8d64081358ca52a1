using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.People;
using Connectors.Infrastructure.Installed;
using Connectors.Web.Authentication;
using Connectors.Web.Pages.Installed.Editing;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>Adds, clones or changes a way to sign in.</summary>
[Needs(Right.EditConnectors)]
public sealed class EditMethodModel(InstalledConnectors installed, ConnectorEditor editor) : EditPage(installed, editor)
{
    /// <summary>The key of the method that is changed; null where one is added.</summary>
    public string? Key { get; private set; }

    public MethodForm Form { get; private set; } = new();

    public bool IsNew => Key is null;

    public async Task<IActionResult> OnGetAsync(Guid id, string? key, string? clone)
    {
        if (!await FindAsync(id)) return NotFound();
        var wanted = key ?? clone;
        var method = Connector.Current.Content.Authentication.FirstOrDefault(method => method.Key == wanted);
        if (wanted is not null && method is null) return NotFound();
        if (method is not null) Form = MethodForm.Of(method);
        if (clone is not null) Form.Key += ".copy";
        Key = key;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, MethodForm form, string? key, string? seen)
    {
        if (!await FindAsync(id)) return NotFound();
        (Form, Key) = (form, string.IsNullOrEmpty(key) ? null : key);
        var content = Connector.Current.Content;
        var methods = content.Authentication.ToList();
        var at = Key is null ? methods.Count : methods.FindIndex(method => method.Key == Key);
        if (at < 0) return NotFound();
        if (Key is null) methods.Add(form.On(new AuthenticationMethod()));
        else methods[at] = form.On(methods[at]);
        return await SaveAsync(content with { Authentication = methods }, seen, $"/authentication/{at}", MethodForm.Fields);
    }
}
