using Connectors.Domain.Ids;

namespace Connectors.Data.Rows;

/// <summary>
/// A row with a history: every change that a person makes is a revision with the next number. Forms post the number that they show.
/// </summary>
internal interface IRevisionedRow : ITenantRow, IRemovableRow
{
    /// <summary>The number of its newest revision; 0 where it is older than its history.</summary>
    int Number { get; }

    DateTime ChangedAt { get; }

    string ChangedBy { get; }

    MemberId? ChangedById { get; }
}

/// <summary>A row with a history, by the kind of its id.</summary>
internal interface IRevisionedRow<TId> : IRevisionedRow
    where TId : struct, IId<TId>
{
    TId Id { get; }
}

/// <summary>One revision of the history of such a row. Rows are only added.</summary>
internal interface IRevisionRow : ITenantRow
{
    int Number { get; }

    DateTime At { get; }

    string By { get; }

    MemberId? ById { get; }
}
