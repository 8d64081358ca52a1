using Connectors.Application.Installed;
using Connectors.Application.Instances;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Pages.Instances;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>Adds an instance: first the way to sign in, where there are several, then what it asks for.</summary>
[Needs(Right.UseConnectors)]
public sealed class NewInstanceModel(InstalledConnectors installed, ConnectorInstances instances, InstanceReader reader)
    : InstanceFormPage(installed)
{
    /// <summary>The way to sign in; null while it is to be chosen.</summary>
    public AuthenticationMethod? Method { get; private set; }

    /// <summary>The instance that the new one takes the place of; null where it takes none's.</summary>
    public Guid? Like { get; private set; }

    /// <param name="id">The connector.</param>
    /// <param name="method">The way to sign in, once it was chosen.</param>
    /// <param name="like">
    /// An instance that the new one takes the place of: its open values are taken over, its credentials are asked for.
    /// </param>
    public async Task<IActionResult> OnGetAsync(Guid id, string? method, Guid? like)
    {
        Like = like;
        if (!await FindAsync(id)) return NotFound();
        var content = Connector.Current.Content;
        var model = like is { } other ? await reader.FindAsync(other, Cancel) : null;
        Method = content.Authentication.FirstOrDefault(way => way.Key == (method ?? model?.MethodKey))
            ?? (content.Authentication.Count == 1 ? content.Authentication[0] : null);
        if (Method is not null)
            Form = InstanceForm.From(content, Method, model is null ? null : model with { Secrets = new HashSet<string>() });
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, InstanceForm form)
    {
        if (await OnGetAsync(id, form.Method, null) is NotFoundResult notFound) return notFound;
        if (Method is null) return Page();
        Form.Take(form);
        return IsFaulty() ? Page() : Answer(await instances.AddAsync(Connector.Id, Form.ToDraft(), Me, Cancel));
    }
}
