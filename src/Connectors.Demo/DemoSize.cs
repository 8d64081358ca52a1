using Microsoft.Extensions.Configuration;

namespace Connectors.Demo;

/// <summary>How much the demo organisation holds.</summary>
internal static class DemoSize
{
    private const string Setting = "Demo:Size", Large = "Large";

    public static bool IsLarge(IConfiguration configuration) =>
        string.Equals(configuration[Setting], Large, StringComparison.OrdinalIgnoreCase);

    /// <exception cref="InvalidOperationException">The setting has a value that means nothing.</exception>
    public static void Check(IConfiguration configuration)
    {
        if (configuration[Setting] is not { Length: > 0 } size || IsLarge(configuration)) return;
        throw new InvalidOperationException($"{Setting} is {size}. Write {Large}, or leave it out for the usual demo.");
    }
}
