using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Connectors.Data.Providers.Sqlite;

/// <summary>
/// Gives each connection a larger cache of pages than SQLite's 2 MB: the rows of one organisation lie scattered over the pages of a
/// database that many share.
/// </summary>
/// <param name="bytes">How much a connection may keep, for as long as it is pooled.</param>
internal sealed class PageCache(long bytes) : DbConnectionInterceptor
{
    // A pooled connection is opened again and again, and remembers what it was told.
    private readonly ConditionalWeakTable<sqlite3, PageCache> _told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Tell(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell(connection);
        return Task.CompletedTask;
    }

    // A negative size is in kilobytes, a positive one in pages.
    private void Tell(DbConnection connection)
    {
        if (((SqliteConnection)connection).Handle is { } handle && _told.TryAdd(handle, this))
            raw.sqlite3_exec(handle, string.Create(CultureInfo.InvariantCulture, $"PRAGMA cache_size = -{bytes / 1024}"));
    }
}
