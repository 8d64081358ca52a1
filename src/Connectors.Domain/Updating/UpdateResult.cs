using Connectors.Domain.Catalog;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Domain.Updating;

/// <summary>
/// What became of an update. Only the first three change a connector; a refusal leaves at most a line in the update history.
/// </summary>
public abstract record UpdateResult
{
    private UpdateResult()
    {
    }

    /// <summary>The connector was updated in place.</summary>
    /// <param name="Id">The connector.</param>
    /// <param name="Name">Its display name.</param>
    /// <param name="To">The release that it is installed from now.</param>
    /// <param name="Done">The plan that was applied.</param>
    /// <param name="Revision">The revision that it made, which can be undone.</param>
    public sealed record Updated(InstalledId Id, string Name, ReleaseVersion To, OptionPlan Done, int Revision) : UpdateResult;

    /// <summary>A second connector was added.</summary>
    /// <param name="Id">The new connector.</param>
    /// <param name="Beside">The connector that stays unchanged.</param>
    /// <param name="Name">Their display name.</param>
    /// <param name="Version">The release of the new connector.</param>
    public sealed record Installed(InstalledId Id, InstalledId Beside, string Name, ReleaseVersion Version) : UpdateResult
    {
        /// <summary>Whether the other one has edits, instances or flows, which can be moved.</summary>
        public bool LeavesSomething { get; init; }
    }

    /// <summary>Instances and flows were moved to another connector, or back.</summary>
    /// <param name="From">The connector that they were on.</param>
    /// <param name="To">The connector that they are on now.</param>
    /// <param name="Name">Their display name.</param>
    /// <param name="Version">The version of the connector that they are on now.</param>
    /// <param name="Done">The plan that was applied.</param>
    public sealed record Moved(InstalledId From, InstalledId To, string Name, ReleaseVersion Version, OptionPlan Done) : UpdateResult
    {
        /// <summary>The number of the move, by which it can be undone; null for an undo.</summary>
        public int? Number { get; init; }
    }

    /// <summary>The organisation has no such connector, or no such update to undo.</summary>
    public sealed record NotFound : UpdateResult;

    /// <summary>No newer release is offered.</summary>
    public sealed record UpToDate(string Name, ReleaseVersion? Version) : UpdateResult;

    /// <summary>The option does not suit the connector in its state.</summary>
    public sealed record NotAnOption(string Name, IReadOnlyList<string> Offered) : UpdateResult;

    /// <summary>The plan is no longer the one that was seen.</summary>
    /// <param name="Name">The connector's display name.</param>
    /// <param name="Differences">What changed since, at least one difference.</param>
    public sealed record PlanChanged(string Name, IReadOnlyList<PlanDifference> Differences) : UpdateResult;

    /// <summary>A newer version is already installed alongside; there is never a third.</summary>
    public sealed record AlreadyAlongside(string Name, InstalledId Beside) : UpdateResult;

    /// <summary>Questions of the merge have no answer yet, or the answers make no valid definition.</summary>
    public sealed record NotDecided(string Name, int Open) : UpdateResult;

    /// <summary>Values that the newer version asks for are missing.</summary>
    /// <param name="Name">The connector's display name.</param>
    /// <param name="Labels">What they are called, at least one.</param>
    public sealed record NotFilled(string Name, IReadOnlyList<string> Labels) : UpdateResult;

    /// <summary>Consents are missing.</summary>
    /// <param name="Name">The connector's display name.</param>
    /// <param name="Missing">What was not allowed, at least one.</param>
    public sealed record ConsentsMissing(string Name, IReadOnlyList<Consent> Missing) : UpdateResult;
}
