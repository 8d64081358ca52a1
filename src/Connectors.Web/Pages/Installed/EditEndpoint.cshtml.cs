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
    public bool HasMore => !ModelState.IsValid || IsShownAgain;
}
