namespace Connectors.Web.Pages.Flows;

/// <summary>A page with the form of a flow; there are two, for a new one and for one that is there.</summary>
public interface IHasFlowForm
{
    FlowForm Form { get; }

    /// <summary>Whether the flow is made.</summary>
    bool IsNew { get; }
}
