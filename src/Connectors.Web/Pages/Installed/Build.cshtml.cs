using Connectors.Application.Installed;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Importing.Curl;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Hosting;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>Builds a custom connector, from nothing, a file or a cURL command.</summary>
[TakesDocuments, Needs(Right.EditConnectors)]
public sealed class BuildModel(ConnectorEditor editor) : ConnectorsPage
{
    public string? Name { get; private set; }

    public string? BaseUrl { get; private set; }

    /// <summary>A cURL command that could not be read, as it was typed.</summary>
    public string? Curl { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(string? name, string? baseUrl, IFormFile? file)
    {
        (Name, BaseUrl) = (name, baseUrl);
        var read = file is { Length: > 0 } ? await UploadedDefinition.ReadAsync(file, Cancel) : FromNothing(name, baseUrl);
        UploadedFaults.Add(ModelState, read.Faults);
        if (read.Definition is not { } definition) return Page();
        return await BuildAsync(definition, read.Report);
    }

    public async Task<IActionResult> OnPostCurlAsync(string? curl)
    {
        switch (CurlImport.Read(curl))
        {
            case CurlResult.Imported(var definition, var report): return await BuildAsync(definition, report);
            case CurlResult.Refused(var faults):
                Curl = curl;
                foreach (var fault in faults) ModelState.AddModelError("curl", fault);
                return Page();
            default: throw new InvalidOperationException("A command is imported or refused.");
        }
    }

    private async Task<IActionResult> BuildAsync(ConnectorDefinition definition, IReadOnlyList<string> report)
    {
        var id = await editor.BuildAsync(definition, report, Me, Cancel);
        var built = $"{definition.Content.Name} was built.";
        return Done($"/connectors/{id}", report.Count == 0
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
