using Connectors.Application.Instances;


namespace Connectors.Web.Hosting;

/// <summary>Says at start, loudly, that the keys don't fit what is kept: with the right ones nothing is lost.</summary>
internal static partial class CredentialsAtStart
{
    public static async Task CheckCredentialsAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var check = scope.ServiceProvider.GetRequiredService<VaultCheck>();
        if (await check.UnreadableAsync(CancellationToken.None) is > 0 and var count) LogUnreadable(app.Logger, count);
    }

    [LoggerMessage(
        Level = LogLevel.Critical,
        Message = "The stored credentials of {Count} instances can't be read with the present keys. "
            + "They are kept. Stop, set Keys:Certificate to the certificate that they were encrypted with, and start again. "
            + "Until then these instances can't be used")]
    private static partial void LogUnreadable(ILogger logger, int count);
}
