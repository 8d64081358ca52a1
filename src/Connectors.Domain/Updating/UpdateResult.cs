using Connectors.Domain.Catalog;
using Connectors.Domain.People;

namespace Connectors.Domain.Updating;

/// <summary>What became of an update. Only the first two change an entry; a refusal leaves at most a line in the update history.</summary>
public abstract record UpdateResult
{
    private UpdateResult()
    {
    }

    /// <summary>The entry was updated in place.</summary>
    /// <param name="Id">The entry.</param>
    /// <param name="Name">Its display name.</param>
    /// <param name="To">The release that it now stands on.</param>
    /// <param name="Lost">How many customisations were replaced; they stay in the history.</param>
    public sealed record Updated(InstalledId Id, string Name, ReleaseVersion To, int Lost) : UpdateResult;

    /// <summary>A second entry was added.</summary>
    /// <param name="Id">The new entry.</param>
    /// <param name="Beside">The entry that stays as it was.</param>
    /// <param name="Name">Their display name.</param>
    /// <param name="Version">The release that the new entry stands on.</param>
    public sealed record Installed(InstalledId Id, InstalledId Beside, string Name, ReleaseVersion Version) : UpdateResult;

    /// <summary>There is no such entry in the organisation.</summary>
    public sealed record NotFound : UpdateResult;

    /// <summary>Nothing newer is offered.</summary>
    public sealed record UpToDate(string Name, ReleaseVersion? Version) : UpdateResult;

    /// <summary>The option is not one for this entry in its state.</summary>
    public sealed record NotAnOption(string Name, IReadOnlyList<string> Offered) : UpdateResult;

    /// <summary>Somebody changed the entry since the person looked at it.</summary>
    public sealed record ChangedMeanwhile(string Name, PersonAt By) : UpdateResult;

    /// <summary>The marketplace offers another release than the one the person looked at.</summary>
    public sealed record OfferChanged(string Name, ReleaseVersion Now) : UpdateResult;

    /// <summary>A newer version is installed alongside, which the person did not see or wanted to add once more.</summary>
    public sealed record AlreadyAlongside(string Name, InstalledId Beside) : UpdateResult;

    /// <summary>The newer version that the person saw alongside was removed since.</summary>
    public sealed record AlongsideRemoved(string Name) : UpdateResult;

    /// <summary>Customisations would be lost, and the person did not tick that they may be.</summary>
    public sealed record LossNotAccepted(string Name, int Losses) : UpdateResult;
}
