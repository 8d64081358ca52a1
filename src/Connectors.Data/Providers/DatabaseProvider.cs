using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Connectors.Data.Providers;

/// <summary>A kind of database that the product runs on.</summary>
/// <param name="Name">How <see cref="DatabaseSettings.Provider"/> names it.</param>
/// <param name="MigratesAtStart">Whether migrations run at start unless the settings say otherwise.</param>
/// <param name="Register">Adds the context.</param>
/// <param name="Schedule">Tells the scheduler where its tables are.</param>
/// <param name="StartAsync">Begins to use the database; brings it up to date first where the last argument says so.</param>
/// <param name="Backups">Writes and restores backups; null where the database has its own.</param>
internal sealed record DatabaseProvider(
    string Name,
    bool MigratesAtStart,
    Action<IServiceCollection, DatabaseSettings> Register,
    Action<IPersistentStoreBuilder, DatabaseSettings> Schedule,
    Func<IServiceProvider, DatabaseFacade, bool, Task> StartAsync,
    Func<DatabaseSettings, IBackups>? Backups = null);
