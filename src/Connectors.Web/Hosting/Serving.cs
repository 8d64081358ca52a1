using Microsoft.AspNetCore.Connections;

namespace Connectors.Web.Hosting;

/// <summary>Serves requests until the application is stopped.</summary>
internal static partial class Serving
{
    public static async Task ServeAsync(this WebApplication app)
    {
        try
        {
            await app.RunAsync();
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            LogPortTaken(app.Logger, fault.Message);
            Environment.ExitCode = 1;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Critical,
        Message = "{Fault} Stop the program that uses it, or choose another address, such as --urls http://localhost:5090")]
    private static partial void LogPortTaken(ILogger logger, string fault);
}
