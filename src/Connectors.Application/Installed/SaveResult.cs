using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.Merging;
using Connectors.Domain.People;

namespace Connectors.Application.Installed;

/// <summary>What became of an edit.</summary>
public abstract record SaveResult
{
    private SaveResult()
    {
    }

    /// <summary>It is the newest revision.</summary>
    public sealed record Saved(InstalledId Id, int Revision, IReadOnlyList<Change> Changes) : SaveResult
    {
        /// <summary>The names of the flows that miss something since.</summary>
        public IReadOnlyList<string> Broken { get; init; } = [];
    }

    /// <summary>It would change or stop flows or instances, which was not confirmed; nothing was written.</summary>
    public sealed record NeedsConsent(EditEffect Effect, Fingerprint Definition) : SaveResult
    {
        /// <summary>What a person sends back to accept it.</summary>
        public string Token => Effect.Token(Definition);
    }

    /// <summary>It means the same as the current definition; nothing was written.</summary>
    public sealed record Unchanged : SaveResult;

    /// <summary>Another person saved first; nothing was written.</summary>
    /// <param name="By">Who, and when.</param>
    /// <param name="Theirs">What they changed since the person looked.</param>
    /// <param name="Seen">What the person looked at; null where the entry never was that.</param>
    public sealed record ChangedMeanwhile(PersonAt By, IReadOnlyList<Change> Theirs, ConnectorContent? Seen) : SaveResult;

    /// <summary>There is no such entry, or no such revision, in the organisation.</summary>
    public sealed record NotFound : SaveResult;
}
