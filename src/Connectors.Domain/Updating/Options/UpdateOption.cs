using Connectors.Domain.Catalog;
using Connectors.Domain.Comparing;

namespace Connectors.Domain.Updating.Options;

/// <summary>A way to take a newer release.</summary>
public abstract class UpdateOption
{
    /// <summary>How it is called in requests, records and addresses.</summary>
    public abstract string Key { get; }

    /// <summary>Whether what was edited is gone afterwards, so that a person has to say that it may.</summary>
    public virtual bool LosesCustomisations => false;

    /// <summary>Whether it adds an entry rather than changing this one.</summary>
    public virtual bool AddsEntry => false;

    /// <summary>Whether it is a way for an entry in this state, an update being available.</summary>
    public abstract bool Suits(Integrity integrity);

    /// <summary>What it does, in order.</summary>
    public abstract IReadOnlyList<UpdateStep> Steps(Release offered, Integrity integrity);
}
