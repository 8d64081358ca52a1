using Connectors.Application.Flows;
using Connectors.Application.Runs.Passing;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Reasons;
using Connectors.Domain.Requests.Passing;

namespace Connectors.Application.Runs;

/// <summary>Which records a step takes, and what it passes on where it keeps them. One for each step of a run.</summary>
internal sealed class StepPassing(Shape shape)
{
    public Shape Shape => shape;

    private readonly Conditions _conditions = Conditions.Of(shape.Values);
    private readonly Lookup? _lookup =
        shape.Endpoint is { EffectiveDirection: Direction.Receive } ? Lookup.Of(shape.Values) : null;

    private const int Portion = 100;

    private int _came, _filtered, _unmatched;

    /// <summary>Whether it asks for each record, and keeps the record.</summary>
    public bool IsLookup => _lookup is not null;

    /// <summary>What went no further; null where everything did.</summary>
    public LeftOut? LeftOut => _filtered + _unmatched > 0 ? new LeftOut(_came, _filtered, _unmatched) : null;

    /// <summary>The records for which all conditions hold.</summary>
    /// <param name="records">What the step before passed on; null for the first step.</param>
    /// <param name="make">Makes the place for them, where there are conditions.</param>
    /// <exception cref="ShapeFailedException">A condition can't be evaluated for one of them.</exception>
    public PassedOn? Filter(PassedOn? records, Func<PassedOn> make)
    {
        _came = records?.Count ?? 0;
        if (records is null || _conditions.All.Count == 0) return records;
        var taken = make();
        foreach (var some in records.Where(Takes).Chunk(Portion)) taken.Add(some);
        _filtered = records.Count - taken.Count;
        return taken;
    }

    /// <summary>What a look-up passes on for one record.</summary>
    /// <param name="record">The record as JSON.</param>
    /// <param name="found">What was found for it, each as JSON.</param>
    /// <exception cref="ShapeFailedException">Nothing can be put beside it.</exception>
    public IReadOnlyList<string> After(string record, IReadOnlyList<string> found)
    {
        var (kept, fault) = _lookup!.Put(record, found);
        if (fault is { } why)
            throw new ShapeFailedException(why == LookupFault.NameTaken ? new Reason.NameTaken(_lookup.Name) : new Reason.NoObject());
        if (kept is not null) return [kept];
        _unmatched++;
        return [];
    }

    private bool Takes(string record)
    {
        var judgement = _conditions.Judge(record);
        return judgement is { Fault: { } fault, Failed: var (value, comparison, text) }
            ? throw new ShapeFailedException(new Reason.ConditionFailed(value, comparison, text, fault))
            : judgement.Passes;
    }
}
