using Connectors.Application.Installed;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Hosting;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>Builds a custom connector, from nothing or from a file.</summary>
[TakesDocuments, Needs(Right.EditConnectors)]
public sealed class BuildModel(ConnectorEditor editor) : ConnectorsPage
{
    public string? Name { get; private set; }

    public string? BaseUrl { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(string? name, string? baseUrl, IFormFile? file)
    {
        (Name, BaseUrl) = (name, baseUrl);
        var read = file is { Length: > 0 } ? await UploadedDefinition.ReadAsync(file, Cancel) : FromNothing(name, baseUrl);
        UploadedFaults.Add(ModelState, read.Faults);
        if (read.Definition is not { } definition) return Page();
        var id = await editor.BuildAsync(definition, read.Report, Me, Cancel);
        var built = $"{definition.Content.Name} was built.";
        return Done($"/connectors/{id}", read.Report.Count == 0
            ? new Message(built)
            : new Message(
                $"{built} The import report below says what was decided, repaired and left out.",
                Tone.Attention));
    }

    private UploadedDefinition FromNothing(string? name, string? baseUrl)
    {
        var result = ConnectorDefinition.Create(new ConnectorContent { Name = name?.Trim() ?? "", BaseUrl = baseUrl?.Trim() ?? "" });
        if (result is not DefinitionResult.Refused(var faults)) return UploadedDefinition.Of(result, fault => fault.Message);
        // The form has only the name and the base URL.
        foreach (var fault in faults) ModelState.AddModelError(fault.Pointer == "/name" ? "name" : "baseUrl", fault.Message);
        return new UploadedDefinition(null, [], []);
    }
}
