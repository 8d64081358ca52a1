using Connectors.Application.Installed;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Pages.Installed.Editing;
using Endpoint = Connectors.Domain.Definitions.Parts.Endpoint;

namespace Connectors.Web.Pages;

/// <summary>Adds, clones or changes an endpoint.</summary>
[Needs(Right.EditConnectors)]
public sealed class EditEndpointModel(InstalledConnectors installed, ConnectorEditor editor)
    : EditPartPage<EndpointForm, Endpoint>(installed, editor, PartLists.Endpoints)
{
    /// <summary>Whether the fields that are folded away are open.</summary>
    public bool HasMore => !ModelState.IsValid || (IsShownAgain && Import is null);

    /// <summary>The import of a cURL command into the form; null where none was asked for.</summary>
    public CurlIntoForm? Import { get; private set; }

    /// <summary>What was filled in from a response; null where nothing was.</summary>
    public FromResponse? Taken { get; private set; }

    protected override void Suggest() => Taken = FromResponse.Read(Request.Query, Form);

    protected override void Fill(string how)
    {
        if (how != CurlIntoForm.Button) return;
        Import = CurlIntoForm.Read(Request.Form[CurlIntoForm.Field], Form, Connector.Current.Content.BaseUrl);
        foreach (var fault in Import.Faults) ModelState.AddModelError(CurlIntoForm.Field, fault);
    }
}
