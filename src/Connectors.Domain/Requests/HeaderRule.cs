namespace Connectors.Domain.Requests;

/// <summary>What the value of a header may be.</summary>
public static class HeaderRule
{
    /// <summary>Why a header can't contain a value; null where it can (RFC 9110, 5.5).</summary>
    public static string? Fault(string value) => Escaping.HeaderFault(value);
}
