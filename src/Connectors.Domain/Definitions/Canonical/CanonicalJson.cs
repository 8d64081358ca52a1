using System.Text;
using System.Text.Json;
using Connectors.Domain.Definitions.Reading;
using Connectors.Domain.Definitions.Shapes;

namespace Connectors.Domain.Definitions.Canonical;

/// <summary>The canonical form of a separate JSON value, such as one side of a stored decision.</summary>
internal static class CanonicalJson
{
    private static readonly ObjectShape Anything = new(typeof(object), "", []);

    /// <returns>The canonical text, or null where it is not JSON or cannot be kept.</returns>
    public static string? TryWrite(string json)
    {
        try
        {
            using var tree = TreeReader.Read(Encoding.UTF8.GetBytes(json), Anything);
            return tree.HasLoneSurrogates ? null : Encoding.UTF8.GetString(CanonicalForm.WriteUnknown(tree.Root));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
