namespace Connectors.Domain.Flows.Running;

/// <summary>What became of a record that a step got.</summary>
public enum RecordState
{
    /// <summary>The step has not used it, or a stop came first.</summary>
    Waiting = 0,

    /// <summary>Its request was made, and there is no response: it may have arrived.</summary>
    Sending = 1,

    /// <summary>The third party accepted it.</summary>
    Sent = 2,

    /// <summary>The third party rejected it, or no request could be made of it.</summary>
    Failed = 3,

    /// <summary>A later run has it.</summary>
    Repeated = 4,
}

/// <summary>The records of a run that another run begins with.</summary>
public enum RepeatedRecords
{
    /// <summary>All that the step got.</summary>
    All = 0,

    /// <summary>Those that failed and those that were not sent.</summary>
    NotSent = 1,

    /// <summary>These, and those that may have arrived.</summary>
    NotSurelySent = 2,
}
