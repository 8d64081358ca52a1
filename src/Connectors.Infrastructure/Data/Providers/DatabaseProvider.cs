using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Infrastructure.Data.Providers;

/// <summary>A kind of database that the product runs on.</summary>
/// <param name="Name">How <see cref="DatabaseSettings.Provider"/> names it.</param>
/// <param name="MigratesAtStart">Whether migrations run at start unless the settings say otherwise.</param>
/// <param name="Register">Adds the context.</param>
internal sealed record DatabaseProvider(string Name, bool MigratesAtStart, Action<IServiceCollection, DatabaseSettings> Register);
