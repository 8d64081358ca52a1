using Connectors.Domain.People;

namespace Connectors.Data.Rows;

/// <summary>Who changed a row last, and when.</summary>
internal static class Authors
{
    public static PersonAt LastChange(this ConnectorRow row) => new(new Author(row.ChangedById, row.ChangedBy), row.ChangedAt);

    public static PersonAt LastChange(this FlowRow row) => new(new Author(row.ChangedById, row.ChangedBy), row.ChangedAt);

    public static PersonAt LastChange(this InstanceRow row) => new(new Author(row.ChangedById, row.ChangedBy), row.ChangedAt);
}
