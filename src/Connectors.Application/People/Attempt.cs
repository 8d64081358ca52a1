using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Connectors.Application.People;

/// <summary>
/// An attempt to sign in to an account, as it is counted. Only hashes are kept: people type passwords into the wrong field.
/// </summary>
/// <param name="Account">The hash of what is tried and of the mail address.</param>
/// <param name="Origin">The hash of the network address.</param>
/// <param name="Most">How many attempts a window has.</param>
public readonly record struct Attempt(string Account, string Origin, int Most)
{
    /// <summary>
    /// A password for an account that may or may not exist: counted for this network address only, so strangers cannot lock a member out.
    /// </summary>
    public static Attempt Password(string? account, IPAddress? from) => new(PasswordOf(account), Hash(OriginOf(from)), 5);

    /// <summary>A code of the authenticator, from one network address.</summary>
    public static Attempt Code(string? account, IPAddress? from) => new(CodeOf(account), Hash(OriginOf(from)), 5);

    /// <summary>
    /// A code of the authenticator, from anywhere. Only those who know the password come this far, and six digits would not last against
    /// many addresses.
    /// </summary>
    public static Attempt CodeFromAnywhere(string? account) => new(CodeOf(account), Hash("anywhere"), 20);

    internal static string PasswordOf(string? account) => Hash($"password\n{account}");

    internal static string CodeOf(string? account) => Hash($"code\n{account}");

    // A person with one IPv6 address has all of its network.
    private static string OriginOf(IPAddress? address)
    {
        if (address is null) return "unknown";
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4().ToString();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
