using Connectors.Domain.Comparing;
using Connectors.Domain.Merging;
using Connectors.Domain.Updating.Facts;

namespace Connectors.Domain.Updating.Options;

/// <summary>A way to change what a connector is installed from.</summary>
public abstract class UpdateOption
{
    /// <summary>What it is called in requests, records and addresses.</summary>
    public abstract string Key { get; }

    /// <summary>Whether it suits a connector in this state, where an update is available.</summary>
    public abstract bool Suits(Integrity integrity);

    /// <summary>What it leads to.</summary>
    /// <param name="facts">The connector, with an offered release.</param>
    /// <param name="merge">My edits merged with the offered release.</param>
    public abstract Lead Lead(UpdateFacts facts, Lazy<MergeResult> merge);
}
