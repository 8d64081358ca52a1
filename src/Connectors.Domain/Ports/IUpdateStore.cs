using Connectors.Domain.People;
using Connectors.Domain.Updating;

namespace Connectors.Domain.Ports;

/// <summary>Where installed connectors are kept.</summary>
public interface IUpdateStore
{
    /// <summary>What an update of the entry would be decided on; null where the organisation has no such entry.</summary>
    Task<UpdateSubject?> FindAsync(InstalledId id, CancellationToken cancel);

    /// <summary>Reads the entry, lets the decision be made, and does what it says: all of it in one transaction, or nothing.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="decide">The decision on what is read inside the transaction. Called again where the transaction is retried.</param>
    /// <param name="by">Who the history names.</param>
    /// <param name="cancel">Gives up before the commit.</param>
    Task<UpdateResult> ApplyAsync(InstalledId id, Func<UpdateSubject, UpdateDecision> decide, Person by, CancellationToken cancel);
}
