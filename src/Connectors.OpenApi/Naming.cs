using System.Security.Cryptography;
using System.Text;
using Connectors.Domain.Definitions.Faults;

namespace Connectors.OpenApi;

/// <summary>Names from a document made fit for keys and placeholders, the same way each time.</summary>
internal static class Naming
{
    private const int HashLength = 8;

    /// <summary>A key: one line, no braces, at most as long as keys are. What is cut off is replaced by a hash of the whole.</summary>
    public static string Key(string name)
    {
        var plain = new string([.. name.Where(unit => unit is not ('{' or '}')).Select(unit => char.IsControl(unit) ? ' ' : unit)]).Trim();
        return plain.Length == 0 ? $"unnamed~{Hash(name)}" : Shortened(plain);
    }

    /// <summary>A key that may contain braces, since no template uses it.</summary>
    public static string EndpointKey(string name)
    {
        var plain = new string([.. name.Select(unit => char.IsControl(unit) ? ' ' : unit)]).Trim();
        return plain.Length == 0 ? $"unnamed~{Hash(name)}" : Shortened(plain);
    }

    /// <summary>The name itself, or with a number behind it where it is taken.</summary>
    public static string Free(string name, ISet<string> taken)
    {
        var free = name;
        for (var number = 2; !taken.Add(free); number++) free = Shortened($"{name} ({number})");
        return free;
    }

    private static string Shortened(string name)
    {
        if (name.Length <= DefinitionLimits.KeyLength) return name;
        var kept = DefinitionLimits.KeyLength - HashLength - 1;
        if (char.IsHighSurrogate(name[kept - 1])) kept--;
        return $"{name[..kept]}~{Hash(name)}";
    }

    private static string Hash(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..HashLength];
}
