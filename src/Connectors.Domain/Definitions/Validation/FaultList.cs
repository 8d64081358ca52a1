using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Definitions.Validation;

/// <summary>Gathers faults with their places, up to <see cref="DefinitionLimits.Faults"/>.</summary>
internal sealed class FaultList
{
    private readonly List<Fault> _faults = [];

    public bool IsFull => _faults.Count > DefinitionLimits.Faults;

    public IReadOnlyList<Fault> Faults => _faults;

    public void Add(TreeValue at, string message) => Add(() => JsonPointer.To(at), message);

    /// <summary>Adds a fault of a member of an object, whether it is there or not.</summary>
    public void Add(TreeValue owner, string member, string message) => Add(() => JsonPointer.To(owner, member), message);

    private void Add(Func<string> pointer, string message)
    {
        if (IsFull) return;
        _faults.Add(_faults.Count < DefinitionLimits.Faults
            ? new Fault(pointer(), message)
            : new Fault("", $"More than {DefinitionLimits.Faults:N0} faults. Fix these first; the rest is not listed."));
    }
}
