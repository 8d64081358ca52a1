using Microsoft.Data.Sqlite;

namespace Connectors.Benchmarks.Installed;

/// <summary>A folder for the databases of one measurement, which is deleted afterwards.</summary>
internal static class BenchFolder
{
    /// <param name="measure">Measures, with databases in the folder of this path.</param>
    public static T With<T>(Func<string, Task<T>> measure)
    {
        var folder = Directory.CreateTempSubdirectory("connectors-bench-").FullName;
        try
        {
            return measure(folder).GetAwaiter().GetResult();
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }
}
