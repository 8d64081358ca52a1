using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.People;
using Connectors.Infrastructure.Installed;
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
        var id = await editor.BuildAsync(definition, [.. read.LeftOut.Select(item => $"Left out: {item}")], Me, Cancel);
        return read.LeftOut.Count == 0
            ? Done($"/connectors/{id}", new Message($"{definition.Content.Name} was built."))
            : Done($"/connectors/{id}/history/1", new Message(
                $"{definition.Content.Name} was built. "
                + $"{Wording.Count(read.LeftOut.Count, "thing")} of the document could not be carried over: here they are.",
                Tone.Attention));
    }

    private UploadedDefinition FromNothing(string? name, string? baseUrl)
    {
        var result = ConnectorDefinition.Create(new ConnectorContent { Name = name?.Trim() ?? "", BaseUrl = baseUrl?.Trim() ?? "" });
        if (result is not DefinitionResult.Refused(var faults)) return UploadedDefinition.Of(result, fault => fault.Message);
        // The name and the base URL are all that was asked for.
        foreach (var fault in faults) ModelState.AddModelError(fault.Pointer == "/name" ? "name" : "baseUrl", fault.Message);
        return new UploadedDefinition(null, [], []);
    }
}
