namespace Connectors.Domain.Definitions.Validation;

/// <summary>Gathers faults at the place where the walk stands, up to <see cref="DefinitionLimits.Faults"/>.</summary>
internal sealed class FaultList
{
    private readonly List<Fault> _faults = [];

    public PointerPath Path { get; } = new();

    public bool IsFull { get; private set; }

    public IReadOnlyList<Fault> Faults => _faults;

    public void Add(string message)
    {
        if (IsFull) return;
        _faults.Add(new Fault(Path.ToString(), message));
        if (_faults.Count < DefinitionLimits.Faults) return;
        IsFull = true;
        _faults.Add(new Fault("", $"More than {DefinitionLimits.Faults:N0} faults: the rest is not listed. Mend these first."));
    }

    /// <summary>Adds a fault of a member of the object where the walk stands.</summary>
    public void AddAt(string member, string message)
    {
        Path.Enter(member);
        Add(message);
        Path.Leave();
    }
}
