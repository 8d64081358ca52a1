using Connectors.Data.Providers;

namespace Connectors.Web.Hosting;

/// <summary>What the application does instead of serving pages, where its command line asks for it.</summary>
internal static class Maintenance
{
    /// <summary><c>--backup FILE</c> and <c>--restore FILE</c>.</summary>
    /// <returns>The exit code; null without such an argument.</returns>
    public static int? Run(IConfiguration configuration)
    {
        try
        {
            if (configuration["backup"] is { Length: > 0 } backup)
                Console.Out.WriteLine(DatabaseBackups.Write(configuration, backup));
            else if (configuration["restore"] is { Length: > 0 } restore)
                Console.Out.WriteLine(DatabaseBackups.Restore(configuration, restore, TimeProvider.System));
            else return null;
            return 0;
        }
        catch (InvalidOperationException fault)
        {
            Console.Error.WriteLine(fault.Message);
            return 1;
        }
    }
}
