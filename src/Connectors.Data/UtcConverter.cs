using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Connectors.Data;

/// <summary>Times are UTC in the database, and say so when they are read.</summary>
internal sealed class UtcConverter()
    : ValueConverter<DateTime, DateTime>(time => time, time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
