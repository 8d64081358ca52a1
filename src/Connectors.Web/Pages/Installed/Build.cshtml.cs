using System.Text;
using Connectors.Application.Installed;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Importing.Curl;
using Connectors.Domain.Definitions.Importing.Samples;
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
    // As many as an import writes, and one that counts the rest.
    private const int MostLines = 21;

    public string? Name { get; private set; }

    public string? BaseUrl { get; private set; }

    /// <summary>A cURL command that could not be read, as it was typed.</summary>
    public string? Curl { get; private set; }

    /// <summary>A definition made of samples, for review before it is built.</summary>
    public UploadedDefinition? Review { get; private set; }

    /// <summary>Whether the values of recorded bodies become fields.</summary>
    public bool MakesFields { get; private set; } = true;

    public void OnGet()
    {
    }

    /// <param name="name">The name of the system.</param>
    /// <param name="baseUrl">Its base URL.</param>
    /// <param name="file">What to build from instead.</param>
    /// <param name="isFile">Whether the form for a file was sent.</param>
    public async Task<IActionResult> OnPostAsync(string? name, string? baseUrl, IFormFile? file, bool isFile = false)
    {
        (Name, BaseUrl) = (name, baseUrl);
        if (isFile && file is null or { Length: 0 })
        {
            ModelState.AddModelError(UploadedFaults.Field, "Choose a file that is not empty.");
            return Page();
        }

        var read = file is { Length: > 0 } ? await UploadedDefinition.ReadAsync(file, Cancel) : FromNothing(name, baseUrl);
        UploadedFaults.Add(ModelState, read.Faults);
        if (read.Definition is not { } definition) return Page();
        if (!read.IsFromSamples) return await BuildAsync(definition, read.Report, read.NeedsAction);
        (Review, Name) = (read, string.IsNullOrWhiteSpace(name) ? definition.Content.Name : name.Trim());
        return Page();
    }

    /// <param name="name">The name of the system, which may have been changed.</param>
    /// <param name="text">The definition that was reviewed.</param>
    /// <param name="report">The lines of its report.</param>
    /// <param name="needsAction">Whether a line of it asks for a change by hand.</param>
    /// <param name="fields">Whether the values of recorded bodies become fields.</param>
    public async Task<IActionResult> OnPostReviewedAsync(string? name, string? text, string? report, bool needsAction, bool fields)
    {
        var reviewed = ConnectorDefinition.Parse(Encoding.UTF8.GetBytes(text ?? ""));
        if (reviewed is not DefinitionResult.Accepted(var definition)) return BadRequest();
        string[] lines = [.. (report ?? "").Split('\n', StringSplitOptions.TrimEntries).Where(line => line.Length > 0).Take(MostLines)];
        var content = fields ? BodyFields.In(definition.Content) : definition.Content;
        var result = ConnectorDefinition.Create(content with { Name = name?.Trim() ?? "" });
        if (result is DefinitionResult.Accepted(var named)) return await BuildAsync(named, lines, needsAction);
        ModelState.AddModelError("name", "Enter a name.");
        (Name, MakesFields, Review) = (name, fields, new UploadedDefinition(definition, [], lines) { NeedsAction = needsAction });
        return Page();
    }

    public void OnPostCurl(string? curl)
    {
        switch (CurlImport.Read(curl))
        {
            case CurlResult.Imported(var definition, var report) read:
                Review = new UploadedDefinition(definition, [], report) { NeedsAction = read.NeedsAction };
                Name = definition.Content.Name;
                break;
            case CurlResult.Refused(var faults):
                Curl = curl;
                foreach (var fault in faults) ModelState.AddModelError("curl", fault);
                break;
        }
    }

    private async Task<IActionResult> BuildAsync(ConnectorDefinition definition, IReadOnlyList<string> report, bool needsAction)
    {
        var (id, name) = await editor.BuildAsync(definition, report, Me, Cancel);
        var built = $"{name} was built.";
        return Done($"/connectors/{id}", report.Count == 0
            ? new Message(built)
            : new Message(
                $"{built} The import report below says what was decided, repaired and left out.",
                needsAction ? Tone.Attention : Tone.Good));
    }

    private UploadedDefinition FromNothing(string? name, string? baseUrl)
    {
        var result = ConnectorDefinition.Create(new ConnectorContent { Name = name?.Trim() ?? "", BaseUrl = baseUrl?.Trim() ?? "" });
        if (result is not DefinitionResult.Refused(var faults)) return UploadedDefinition.Of(result, fault => fault.Message);
        // The form has only the name and the base URL.
        foreach (var fault in faults)
        {
            if (fault.Pointer == "/name") ModelState.AddModelError("name", "Enter the name of the third-party system.");
            else ModelState.AddModelError("baseUrl", "Enter a base URL with https:// or http://, such as https://api.example.com/v1.");
        }

        return new UploadedDefinition(null, [], []);
    }
}
