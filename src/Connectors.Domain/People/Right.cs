namespace Connectors.Domain.People;

/// <summary>What a person may or may not do.</summary>
public enum Right
{
    /// <summary>See everything of the organisation, and the marketplace.</summary>
    Read,

    /// <summary>Add, sign in and remove instances; make, run and remove flows.</summary>
    UseConnectors,

    /// <summary>Install, build, edit, update and remove connectors.</summary>
    EditConnectors,

    /// <summary>Invite and manage members.</summary>
    ManageMembers,

    /// <summary>Publish to the marketplace of this installation.</summary>
    Publish,

    /// <summary>Run this installation: add organisations to it.</summary>
    Operate,

    /// <summary>See who owns packages, and change that where the package is one's own or of one's organisation.</summary>
    ManageOwners,
}
