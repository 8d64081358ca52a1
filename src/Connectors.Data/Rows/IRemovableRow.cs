namespace Connectors.Data.Rows;

/// <summary>A row that can be removed and restored.</summary>
internal interface IRemovableRow
{
    DateTime? RemovedAt { get; }
}
