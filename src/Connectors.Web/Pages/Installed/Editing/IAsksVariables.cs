namespace Connectors.Web.Pages.Installed.Editing;

/// <summary>A form that lists variables: those of a sign-in method, or those of an endpoint.</summary>
public interface IAsksVariables
{
    IList<VariableForm> Variables { get; }

    /// <summary>Whether a variable can be a credential; only those of a sign-in method can.</summary>
    bool MayBeSecret { get; }
}
