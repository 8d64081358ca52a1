using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Connectors.OpenApi.Repairs;

/// <summary>Versions that are written in short or with a letter: <c>2</c>, <c>3.0</c>, <c>v3.0.1</c>.</summary>
internal static partial class VersionRepair
{
    public static void Apply(JsonObject document, RepairList repairs)
    {
        foreach (var name in new[] { "swagger", "openapi" })
        {
            if (Vendor.Scalar(document[name]) is not { } written) continue;
            if (Version().Match(written.Trim()) is not { Success: true } match) continue;
            var whole = match.Groups[1].Value switch { "2" => "2.0", "3" => "3.0.0", var version => version };
            document[name] = whole;
            if (whole != written) repairs.Add($"/{name}", $"The version {written} was read as {whole}.");
        }
    }

    [GeneratedRegex(@"^[vV]?\s*((?:2|3)(?:\.\d+){0,2})$")]
    private static partial Regex Version();
}
