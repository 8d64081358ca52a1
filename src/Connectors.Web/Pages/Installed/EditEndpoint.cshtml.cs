using Connectors.Domain.People;
using Connectors.Infrastructure.Installed;
using Connectors.Web.Authentication;
using Connectors.Web.Pages.Installed.Editing;
using Microsoft.AspNetCore.Mvc;
using Endpoint = Connectors.Domain.Definitions.Parts.Endpoint;

namespace Connectors.Web.Pages;

/// <summary>Adds, clones or changes an endpoint.</summary>
[Needs(Right.EditConnectors)]
public sealed class EditEndpointModel(InstalledConnectors installed, ConnectorEditor editor) : EditPage(installed, editor)
{
    /// <summary>The key of the endpoint that is changed; null where one is added.</summary>
    public string? Key { get; private set; }

    public EndpointForm Form { get; private set; } = new();

    public bool IsNew => Key is null;

    public async Task<IActionResult> OnGetAsync(Guid id, string? key, string? clone)
    {
        if (!await FindAsync(id)) return NotFound();
        var wanted = key ?? clone;
        var endpoint = Connector.Current.Content.Endpoints.FirstOrDefault(endpoint => endpoint.Key == wanted);
        if (wanted is not null && endpoint is null) return NotFound();
        if (endpoint is not null) Form = EndpointForm.Of(endpoint);
        Key = key;
        if (clone is not null) (Form.Key, Form.Name) = (Form.Key + ".copy", Form.Name is null ? null : Form.Name + " (copy)");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, EndpointForm form, string? key, string? clone, string? seen)
    {
        if (!await FindAsync(id)) return NotFound();
        (Form, Key) = (form, string.IsNullOrEmpty(key) ? null : key);
        var content = Connector.Current.Content;
        var endpoints = content.Endpoints.ToList();
        var at = Key is null ? endpoints.Count : endpoints.FindIndex(endpoint => endpoint.Key == Key);
        if (at < 0) return NotFound();
        var before = Key is null ? endpoints.Find(endpoint => endpoint.Key == clone) ?? new Endpoint() : endpoints[at];
        if (Key is null) endpoints.Add(form.On(before));
        else endpoints[at] = form.On(before);
        return await SaveAsync(content with { Endpoints = endpoints }, seen, $"/endpoints/{at}", EndpointForm.Fields);
    }
}
