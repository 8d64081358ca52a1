using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.People;
using Connectors.Infrastructure.Installed;
using Connectors.Web.Authentication;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>Builds a custom connector, from nothing or from a file.</summary>
[Needs(Right.EditConnectors)]
public sealed class BuildModel(ConnectorEditor editor) : ConnectorsPage
{
    public string? Name { get; private set; }

    public string? BaseUrl { get; private set; }

    /// <summary>The connector that was just built of a document that says more than a definition can; null before.</summary>
    public Guid? Built { get; private set; }

    public string? BuiltName { get; private set; }

    public IReadOnlyList<string> LeftOut { get; private set; } = [];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(string? name, string? baseUrl, IFormFile? file)
    {
        (Name, BaseUrl) = (name, baseUrl);
        var read = file is { Length: > 0 } ? await UploadedDefinition.ReadAsync(file, Cancel) : Empty(name, baseUrl);
        foreach (var fault in read.Faults) ModelState.AddModelError("", fault);
        if (read.Definition is not { } definition) return Page();
        var id = await editor.BuildAsync(definition, Me, Cancel);
        if (read.LeftOut.Count == 0) return Done($"/connectors/{id}", new Message($"{definition.Content.Name} was built."));
        (Built, BuiltName, LeftOut) = (id.Value, definition.Content.Name, read.LeftOut);
        return Page();
    }

    private static UploadedDefinition Empty(string? name, string? baseUrl) => UploadedDefinition.Of(
        ConnectorDefinition.Create(new ConnectorContent { Name = name?.Trim() ?? "", BaseUrl = baseUrl?.Trim() ?? "" }), fault => fault.Message);
}
