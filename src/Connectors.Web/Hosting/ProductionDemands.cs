namespace Connectors.Web.Hosting;

/// <summary>What the settings have to say outside Development before anybody is served: every fault at once, with its remedy.</summary>
internal static partial class ProductionDemands
{
    private const string WithoutCertificate = "Keys:WithoutCertificate";

    /// <exception cref="InvalidOperationException">A demand is not met; the message says all that are not, and what to set.</exception>
    public static void CheckDemands(this WebApplication app)
    {
        if (app.Environment.IsDevelopment()) return;
        var faults = Faults(app.Configuration).ToList();
        if (faults.Count > 0)
            throw new InvalidOperationException($"The settings are not ready for production. {string.Join(" ", faults)}");
        if (!HasCertificate(app.Configuration)) LogOpenKeys(app.Logger, app.Configuration[WithoutCertificate]!);
    }

    private static IEnumerable<string> Faults(IConfiguration configuration)
    {
        if (!PublicAddress.From(configuration).IsKnown)
            yield return "PublicAddress is missing: set it to the address that people open, such as https://connectors.example.com "
                + "(or AllowedHosts to its host name), so that links never use the host name of a request.";
        if (!HasCertificate(configuration) && string.IsNullOrWhiteSpace(configuration[WithoutCertificate]))
            yield return "Keys:Certificate is missing: set it to a PKCS #12 file (.pfx) that encrypts the keys of credentials, "
                + $"or set {WithoutCertificate} to the reason why this installation has none.";
        if (configuration.GetValue<bool>("FORWARDEDHEADERS_ENABLED"))
            yield return "ASPNETCORE_FORWARDEDHEADERS_ENABLED trusts every sender's X-Forwarded headers: remove it, "
                + $"and name your proxies in {TrustedProxies.Setting}, such as {TrustedProxies.Setting}__0=10.0.0.5.";
        if (SetupGate.Fault(configuration) is { } code) yield return code;
    }

    private static bool HasCertificate(IConfiguration configuration) => configuration["Keys:Certificate"] is { Length: > 0 };

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The keys of credentials are in the database unencrypted, so a copy of the database opens every credential. "
            + "Keys:WithoutCertificate says why: {Reason}")]
    private static partial void LogOpenKeys(ILogger logger, string reason);
}
