using System.Globalization;
using Connectors.Domain.Ids;

namespace Connectors.Domain.Updating.Facts;

/// <summary>What an update is about, where it does not take a newer release.</summary>
public abstract record UpdateAim
{
    private UpdateAim()
    {
    }

    /// <summary>What it is called in addresses and forms.</summary>
    public abstract string Name { get; }

    /// <summary>Which update of the past it is about; 0 where it is about none.</summary>
    public abstract int Number { get; }

    /// <summary>What it is called among the updates of a connector: <c>undo:3</c>.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Name}:{Number}");

    /// <summary>An update is undone; edits made since are kept.</summary>
    /// <param name="Revision">The revision that it made.</param>
    public sealed record Undo(int Revision) : UpdateAim
    {
        public override string Name => "undo";

        public override int Number => Revision;
    }

    /// <summary>The edits that an update overwrote come back; the release stays.</summary>
    /// <param name="Revision">The revision that it made.</param>
    public sealed record Restore(int Revision) : UpdateAim
    {
        public override string Name => "restore";

        public override int Number => Revision;
    }

    /// <summary>Edits, instances and flows move to the newer version, which is installed alongside or will be.</summary>
    /// <param name="Choices">What a person chose.</param>
    public sealed record Move(MoveChoices Choices) : UpdateAim
    {
        public override string Name => "move";

        public override int Number => 0;
    }

    /// <summary>A move to the connector is undone; edits made since are kept.</summary>
    /// <param name="Of">The number of the move among those to the connector, from 1.</param>
    public sealed record UndoMove(int Of) : UpdateAim
    {
        public override string Name => "undo-move";

        public override int Number => Of;

        /// <summary>The flow to bring back; null for the whole move.</summary>
        public FlowId? Flow { get; init; }
    }
}
