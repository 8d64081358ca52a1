using Connectors.Application.Installed;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Pages.Installed.Editing;

namespace Connectors.Web.Pages;

/// <summary>Adds, clones or changes a variable that every instance shares.</summary>
[Needs(Right.EditConnectors)]
public sealed class EditVariableModel(InstalledConnectors installed, ConnectorEditor editor)
    : EditPartPage<VariableForm, Variable>(installed, editor, PartLists.Variables);
