using System.Text.RegularExpressions;

namespace Connectors.OpenApi.Schemas;

/// <summary>Media types, as documents write them.</summary>
internal static partial class MediaTypes
{
    private const string Json = "application/json";

    /// <summary>Whether it is what a definition has where it says nothing.</summary>
    public static bool IsUsual(string type) => type.Trim().Equals(Json, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is JSON without a further name, with or without parameters.</summary>
    public static bool IsJson(string type) => Essence(type) == Json;

    /// <summary>Whether it is no type that can be sent: frameworks write <c>*/*</c> where they know nothing.</summary>
    public static bool IsAny(string type) => !OneType().IsMatch(type);

    /// <summary>The type without its parameters.</summary>
    public static string Essence(string type) => type.Split(';')[0].Trim().ToLowerInvariant();

    [GeneratedRegex(@"^\s*[\w!#$&^.+-]+/[\w!#$&^.+-]+\s*(;[^{}\p{C}]*)?$")]
    private static partial Regex OneType();
}
