using Connectors.Application.Installed;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Pages.Installed.Editing;

namespace Connectors.Web.Pages;

/// <summary>Adds, clones or changes a way to sign in.</summary>
[Needs(Right.EditConnectors)]
public sealed class EditMethodModel(InstalledConnectors installed, ConnectorEditor editor)
    : EditPartPage<MethodForm, AuthenticationMethod>(installed, editor, PartLists.Methods);
