using Connectors.Application.Installed;
using Connectors.Application.Instances;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Pages.Instances;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>Adds an instance: first the sign-in method, where there are several, then its fields.</summary>
[Needs(Right.UseConnectors)]
public sealed class NewInstanceModel(InstalledConnectors installed, ConnectorInstances instances, InstanceReader reader)
    : InstanceFormPage(installed)
{
    // Most connectors have one instance.
    private const string UsualName = "Production";

    /// <summary>The sign-in method; null until it is chosen.</summary>
    public AuthenticationMethod? Method { get; private set; }

    /// <summary>The instance that the new one replaces; null where it replaces none.</summary>
    public InstanceId? Like { get; private set; }

    /// <summary>The page with a sign-in method chosen.</summary>
    public string AddressOf(AuthenticationMethod method)
    {
        var query = QueryString.Create("method", method.Key);
        return (Like is { } like ? query.Add("like", like.ToString()) : query).ToString();
    }

    /// <param name="id">The connector.</param>
    /// <param name="method">The sign-in method, once it is chosen.</param>
    /// <param name="like">
    /// The instance that the new one replaces: its plain values are copied, its credentials are entered again.
    /// </param>
    public async Task<IActionResult> OnGetAsync(InstalledId id, string? method, InstanceId? like)
    {
        Like = like;
        if (!await FindAsync(id)) return NotFound();
        var content = Connector.Current.Content;
        var model = like is { } other ? await reader.FindAsync(other, Cancel) : null;
        Method = content.Authentication.FirstOrDefault(way => way.Key == (method ?? model?.MethodKey))
            ?? (content.Authentication.Count == 1 ? content.Authentication[0] : null);
        if (Method is null) return Page();
        Form = InstanceForm.From(content, Method, model is null ? null : model with { Secrets = new HashSet<string>() });
        if (model is null && (await reader.OfAsync([Connector.Id], Cancel)).Count == 0) Form.Name = UsualName;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(InstalledId id, InstanceForm form)
    {
        if (await OnGetAsync(id, form.Method, null) is NotFoundResult notFound) return notFound;
        if (Method is null) return Page();
        Form.Take(form);
        return IsFaulty() ? Page() : Answer(await instances.AddAsync(Connector.Id, Form.ToDraft(), Me, Cancel));
    }
}
