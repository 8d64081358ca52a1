using Connectors.Application.Installed;
using Connectors.Domain.Definitions.Parts;
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
    /// <summary>Whether something is said in the fields that are folded away.</summary>
    public bool HasMore =>
        !ModelState.IsValid
        || Form.Pagination.Type != PaginationType.None
        || IsShownAgain
        || Form.Variables.Any(variable => variable.Key is not null)
        || Form.Direction is not null || Form.ContentType is not null || Form.Deprecated is not null;
}
