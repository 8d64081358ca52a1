namespace Connectors.Data.Providers.SqlServer;

/// <summary>Nothing more: a server looks after its pages and its disks, and says so where a row can't be written.</summary>
internal sealed class SqlServerProbe : IDatabaseProbe
{
    public Task<string?> FaultAsync(CancellationToken cancel) => Task.FromResult<string?>(null);
}
