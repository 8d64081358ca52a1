using Connectors.Domain.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.EntityFrameworkCore.ValueGeneration;

namespace Connectors.Data;

/// <summary>Columns of ids hold the identifier, as they did before ids had types.</summary>
internal static class IdColumns
{
    /// <summary>Every type of id.</summary>
    public static IReadOnlyList<Type> Types { get; } =
    [
        .. typeof(IId<>).Assembly.GetTypes().Where(type => type.IsValueType && type.GetInterfaces().Any(IsId)),
    ];

    public static void Configure(ModelConfigurationBuilder builder)
    {
        foreach (var type in Types)
        {
            var converter = typeof(IdConverter<>).MakeGenericType(type);
            builder.Properties(type).HaveConversion(converter);
            // For ids that a query has and no column: a constant, or a list that is looked in.
            builder.DefaultTypeMapping(type).HasConversion(converter);
        }
    }

    /// <summary>A row that is added without its id gets one.</summary>
    /// <remarks>EF Core makes keys of the types that it knows, and would store the empty id.</remarks>
    public static void MakeKeys(ModelBuilder builder)
    {
        foreach (var table in builder.Model.GetEntityTypes().ToList())
        {
            if (table.FindPrimaryKey()?.Properties is not [var key] || !Types.Contains(key.ClrType)) continue;
            builder.Entity(table.ClrType).Property(key.Name)
                .ValueGeneratedOnAdd()
                .HasValueGenerator(typeof(IdGenerator<>).MakeGenericType(key.ClrType));
        }
    }

    private static bool IsId(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IId<>);
}

/// <summary>An id as its column holds it.</summary>
internal sealed class IdConverter<T>() : ValueConverter<T, Guid>(id => id.Value, value => Of(value))
    where T : struct, IId<T>
{
    // An expression tree can't call a static member of an interface.
    private static T Of(Guid value) => T.Create(value);
}

internal sealed class IdGenerator<T> : ValueGenerator<T>
    where T : struct, IId<T>
{
    public override bool GeneratesTemporaryValues => false;

    public override T Next(EntityEntry entry) => ((ConnectorsDbContext)entry.Context).NewId<T>();
}
