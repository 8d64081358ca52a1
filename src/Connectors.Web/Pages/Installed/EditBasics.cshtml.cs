using Connectors.Application.Installed;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Pages.Installed.Editing;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>Changes a connector's basic details.</summary>
[Needs(Right.EditConnectors)]
public sealed class EditBasicsModel(InstalledConnectors installed, ConnectorEditor editor) : EditPage(installed, editor)
{
    private readonly ConnectorEditor _editor = editor;

    public BasicsForm Form { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync(InstalledId id)
    {
        if (!await FindAsync(id)) return NotFound();
        Form = BasicsForm.From(Connector.Name, Connector.Current.Content);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(InstalledId id, BasicsForm form, string? seen)
    {
        if (!await FindAsync(id)) return NotFound();
        Form = form;
        var saved = await SaveAsync(form.ApplyTo(Connector.Current.Content), seen, "", BasicsForm.Fields);
        var isRenamed = saved is LocalRedirectResult && await _editor.RenameAsync(Connector.Id, form.DisplayName, Me, Cancel);
        return isRenamed ? Done($"/connectors/{id}", SaveMessages.Renamed(form.DisplayName)) : saved;
    }

    protected override void Rebase(ConnectorContent seen) =>
        FormRebase.Onto(Form, BasicsForm.From(Connector.Name, seen), BasicsForm.From(Connector.Name, Connector.Current.Content));
}
