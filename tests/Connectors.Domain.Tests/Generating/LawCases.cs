using System.Globalization;

namespace Connectors.Domain.Tests.Generating;

/// <summary>How many random cases a law is tried on.</summary>
internal static class LawCases
{
    /// <summary>What CONNECTORS_LAW_CASES asks for, or else what a test run has time for.</summary>
    public static int Or(int usual) =>
        Environment.GetEnvironmentVariable("CONNECTORS_LAW_CASES") is { Length: > 0 } asked
            ? int.Parse(asked, NumberStyles.None, CultureInfo.InvariantCulture)
            : usual;
}
