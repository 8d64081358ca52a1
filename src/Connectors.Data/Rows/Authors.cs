using Connectors.Domain.People;

namespace Connectors.Data.Rows;

/// <summary>Who changed a row, and when.</summary>
internal static class Authors
{
    /// <summary>The last change of a row.</summary>
    public static PersonAt LastChange(this IRevisionedRow row) => new(new Author(row.ChangedById, row.ChangedBy), row.ChangedAt);

    /// <summary>Who made a revision.</summary>
    public static Author Author(this IRevisionRow row) => new(row.ById, row.By);
}
